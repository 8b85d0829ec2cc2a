from odoo.tests import tagged

from .common import TarnbeckGoodsDamageCommon


@tagged("post_install", "-at_install")
class TestNames(TarnbeckGoodsDamageCommon):
    def test_goods_damage_claim_name(self):
        """Each goods.damage.claim takes the next number.

        CR-0014 AC-1: damaged goods.
        """
        first = self._create_goods_damage_claim()
        second = self._create_goods_damage_claim()
        self.assertEqual(first.name[:4], "CLM/")
        self.assertEqual(int(second.name[-4:]), int(first.name[-4:]) + 1)
        shared = self.env.ref("tarnbeck_goods_damage.sequence_goods_damage_claim")
        shared.copy({"company_id": self.other_company.id, "prefix": "OWN/"})
        other = self._create_goods_damage_claim(company=self.other_company)
        self.assertEqual(other.name[:4], "OWN/")

    def test_goods_damage_claim_display_name(self):
        """The display name of goods.damage.claim is made of its parts.

        CR-0014 AC-1: damaged goods.
        """
        record = self._create_goods_damage_claim(
            carrier_id=self._create_delivery_carrier(company=self.company).id,
        )
        parts = [record.name, record.carrier_id.display_name]
        self.assertEqual(record.display_name, " - ".join(parts))

    def test_goods_damage_line_display_name(self):
        """A goods.damage.line is shown by its product_id.

        CR-0006 AC-1: damaged goods.
        """
        record = self._create_goods_damage_line()
        self.assertTrue(record.product_id.display_name)
        self.assertEqual(record.display_name, record.product_id.display_name)

    def test_goods_damage_report_name(self):
        """Each goods.damage.report takes the next number.

        CR-0006 AC-1: damaged goods.

        CR-0014 AC-1: damaged goods.
        """
        first = self._create_goods_damage_report()
        second = self._create_goods_damage_report()
        self.assertEqual(first.name[:4], "DMG/")
        self.assertEqual(int(second.name[-5:]), int(first.name[-5:]) + 1)
        shared = self.env.ref("tarnbeck_goods_damage.sequence_goods_damage_report")
        shared.copy({"company_id": self.other_company.id, "prefix": "OWN/"})
        other = self._create_goods_damage_report(company=self.other_company)
        self.assertEqual(other.name[:4], "OWN/")

    def test_goods_damage_report_display_name(self):
        """The display name of goods.damage.report is made of its parts.

        CR-0006 AC-1: damaged goods.

        CR-0014 AC-1: damaged goods.
        """
        record = self._create_goods_damage_report(title="Sample")
        parts = [record.name, record.title]
        self.assertEqual(record.display_name, " - ".join(parts))

    def test_goods_damage_report_found_by_name(self):
        """A goods.damage.report is found by its name.

        CR-0006 AC-1: damaged goods.

        CR-0014 AC-1: damaged goods.
        """
        record = self._create_goods_damage_report()
        found = self._search_by_name("goods.damage.report", record.name)
        self.assertIn(record, found)

    def test_goods_damage_report_found_by_title(self):
        """A goods.damage.report is found by its title.

        CR-0006 AC-1: damaged goods.

        CR-0014 AC-1: damaged goods.
        """
        record = self._create_goods_damage_report(title="Sample")
        found = self._search_by_name("goods.damage.report", record.title)
        self.assertIn(record, found)
