from odoo import fields
from odoo.tests import tagged

from .common import WhDamageCommon


@tagged("post_install", "-at_install")
class TestFields(WhDamageCommon):
    def test_damage_line_product_id(self):
        """The field product_id of damage.line keeps its value."""
        related = self._create_product_product(company=self.company)
        record = self._create_damage_line(product_id=related.id)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.product_id, related)

    def test_damage_line_report_id(self):
        """The field report_id of damage.line keeps its value."""
        related = self._create_damage_report(company=self.company)
        record = self._create_damage_line(report_id=related.id)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.report_id, related)

    def test_damage_report_company_id(self):
        """The field company_id of damage.report keeps its value."""
        related = self._create_res_company(company=self.company)
        record = self._create_damage_report(company=related)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.company_id, related)

    def test_damage_report_day(self):
        """The field day of damage.report keeps its value."""
        record = self._create_damage_report(day="2026-01-15")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.day, fields.Date.to_date("2026-01-15"))

    def test_damage_report_line_ids(self):
        """The field line_ids of damage.report keeps its value."""
        record = self._create_damage_report()
        line = self._create_damage_line(report_id=record.id)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertIn(line, record.line_ids)

    def test_damage_report_name(self):
        """The field name of damage.report keeps its value."""
        record = self._create_damage_report(name="Sample")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.name, "Sample")

    def test_damage_report_quantity(self):
        """The field quantity of damage.report keeps its value."""
        record = self._create_damage_report(quantity=1)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertAlmostEqual(record.quantity, 1)

    def test_damage_report_stage(self):
        """The field stage of damage.report keeps its value."""
        record = self._create_damage_report(stage="done")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.stage, "done")

    def test_damage_report_user_id(self):
        """The field user_id of damage.report keeps its value."""
        related = self._create_res_users(company=self.company)
        record = self._create_damage_report(user_id=related.id)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.user_id, related)

    def test_stock_picking_damage_note(self):
        """The field damage_note of stock.picking keeps its value."""
        record = self._create_stock_picking(damage_note="Sample")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.damage_note, "Sample")
