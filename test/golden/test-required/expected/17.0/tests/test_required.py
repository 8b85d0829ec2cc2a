from odoo.tests import tagged

from .common import WhDamageCommon


@tagged("post_install", "-at_install")
class TestRequired(WhDamageCommon):
    def test_damage_line(self):
        """A damage.line never lacks product_id, report_id."""
        record = self._create_damage_line()
        self._assert_never_emptied(record, "product_id")
        self._assert_never_emptied(record, "report_id")

    def test_damage_report(self):
        """A damage.report never lacks company_id, name, reference."""
        record = self._create_damage_report()
        self._assert_never_emptied(record, "company_id")
        self._assert_never_emptied(record, "name")
        self._assert_never_emptied(record, "reference")
