from odoo.tests import tagged

from .common import TarnbeckGoodsDamageCommon


@tagged("post_install", "-at_install")
class TestRequired(TarnbeckGoodsDamageCommon):
    def test_goods_damage_cause(self):
        """A goods.damage.cause never lacks name.

        CR-0006 AC-4: inspection failure.
        """
        record = self._create_goods_damage_cause()
        self._assert_never_emptied(record, "name")

    def test_goods_damage_claim(self):
        """A goods.damage.claim never lacks filed_on, name, report_id, state,
        claimed_amount.

        CR-0014 AC-1: damaged goods.
        """
        record = self._create_goods_damage_claim()
        self._assert_never_emptied(record, "filed_on")
        self._assert_never_emptied(record, "name")
        self._assert_never_emptied(record, "report_id")
        self._assert_never_emptied(record, "state")
        values = self._values_goods_damage_claim()
        self._assert_never_left_out("goods.damage.claim", values, "claimed_amount")

    def test_goods_damage_line(self):
        """A goods.damage.line never lacks product_id, report_id.

        CR-0006 AC-1: damaged goods.
        """
        record = self._create_goods_damage_line()
        self._assert_never_emptied(record, "product_id")
        self._assert_never_emptied(record, "report_id")

    def test_goods_damage_report(self):
        """A goods.damage.report never lacks company_id, found_at, found_on, name,
        reporter_id, state, title.

        CR-0006 AC-1: damaged goods.

        CR-0014 AC-1: damaged goods.
        """
        record = self._create_goods_damage_report()
        self._assert_never_emptied(record, "company_id")
        self._assert_never_emptied(record, "found_at")
        self._assert_never_emptied(record, "found_on")
        self._assert_never_emptied(record, "name")
        self._assert_never_emptied(record, "reporter_id")
        self._assert_never_emptied(record, "state")
        self._assert_never_emptied(record, "title")
