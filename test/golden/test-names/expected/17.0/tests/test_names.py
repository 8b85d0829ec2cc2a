from odoo.tests import tagged

from .common import WhDamageCommon


@tagged("post_install", "-at_install")
class TestNames(WhDamageCommon):
    def test_damage_line_display_name(self):
        """A damage.line is shown by its product_id."""
        record = self._create_damage_line()
        self.assertTrue(record.product_id.display_name)
        self.assertEqual(record.display_name, record.product_id.display_name)

    def test_damage_report_reference(self):
        """Each damage.report takes the next number."""
        first = self._create_damage_report()
        second = self._create_damage_report()
        self.assertEqual(first.reference[:4], "DMG/")
        self.assertEqual(int(second.reference[-5:]), int(first.reference[-5:]) + 1)
        shared = self.env.ref("wh_damage.sequence_damage_report")
        shared.copy({"company_id": self.other_company.id, "prefix": "OWN/"})
        other = self._create_damage_report(company=self.other_company)
        self.assertEqual(other.reference[:4], "OWN/")

    def test_damage_report_display_name(self):
        """The display name of damage.report is made of its parts."""
        record = self._create_damage_report(name="Sample")
        parts = [record.reference, record.name]
        self.assertEqual(record.display_name, " - ".join(parts))

    def test_damage_report_found_by_name(self):
        """A damage.report is found by its name."""
        record = self._create_damage_report(name="Sample")
        found = self._search_by_name("damage.report", record.name)
        self.assertIn(record, found)
