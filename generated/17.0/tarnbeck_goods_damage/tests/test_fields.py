from odoo import Command, fields
from odoo.tests import tagged

from .common import TarnbeckGoodsDamageCommon


@tagged("post_install", "-at_install")
class TestFields(TarnbeckGoodsDamageCommon):
    def test_goods_damage_cause_name(self):
        """The field name of goods.damage.cause keeps its value."""
        record = self._create_goods_damage_cause(name="Sample")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.name, "Sample")

    def test_goods_damage_cause_preventable(self):
        """The field preventable of goods.damage.cause keeps its value."""
        record = self._create_goods_damage_cause(preventable=False)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.preventable, False)

    def test_goods_damage_claim_answered_on(self):
        """The field answered_on of goods.damage.claim keeps its value."""
        record = self._create_goods_damage_claim(answered_on="2026-01-15")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.answered_on, fields.Date.to_date("2026-01-15"))

    def test_goods_damage_claim_carrier_id(self):
        """The field carrier_id of goods.damage.claim keeps its value."""
        related = self._create_delivery_carrier(company=self.company)
        record = self._create_goods_damage_claim(carrier_id=related.id)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.carrier_id, related)

    def test_goods_damage_claim_claimed_amount(self):
        """The field claimed_amount of goods.damage.claim keeps its value."""
        record = self._create_goods_damage_claim(claimed_amount=1)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertAlmostEqual(record.claimed_amount, 1)

    def test_goods_damage_claim_company_id(self):
        """The field company_id of goods.damage.claim keeps its value."""
        related = self._create_goods_damage_report(company=self.company)
        record = self._create_goods_damage_claim(report_id=related.id)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.company_id, related.company_id)

    def test_goods_damage_claim_currency_id(self):
        """The field currency_id of goods.damage.claim keeps its value."""
        related = self._create_res_company(company=self.company)
        record = self._create_goods_damage_claim(company_id=related.id)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.currency_id, related.currency_id)

    def test_goods_damage_claim_filed_on(self):
        """The field filed_on of goods.damage.claim keeps its value."""
        record = self._create_goods_damage_claim(filed_on="2026-01-15")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.filed_on, fields.Date.to_date("2026-01-15"))

    def test_goods_damage_claim_paid_amount(self):
        """The field paid_amount of goods.damage.claim keeps its value."""
        record = self._create_goods_damage_claim(paid_amount=1)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertAlmostEqual(record.paid_amount, 1)

    def test_goods_damage_claim_report_id(self):
        """The field report_id of goods.damage.claim keeps its value."""
        related = self._create_goods_damage_report(company=self.company)
        record = self._create_goods_damage_claim(report_id=related.id)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.report_id, related)

    def test_goods_damage_claim_state(self):
        """The field state of goods.damage.claim keeps its value."""
        record = self._create_goods_damage_claim(state="accepted")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.state, "accepted")

    def test_goods_damage_line_company_id(self):
        """The field company_id of goods.damage.line keeps its value."""
        related = self._create_goods_damage_report(company=self.company)
        record = self._create_goods_damage_line(report_id=related.id)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.company_id, related.company_id)

    def test_goods_damage_line_lot_id(self):
        """The field lot_id of goods.damage.line keeps its value."""
        related = self._create_stock_lot(company=self.company)
        record = self._create_goods_damage_line(lot_id=related.id)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.lot_id, related)

    def test_goods_damage_line_note(self):
        """The field note of goods.damage.line keeps its value."""
        record = self._create_goods_damage_line(note="Sample")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.note, "Sample")

    def test_goods_damage_line_product_id(self):
        """The field product_id of goods.damage.line keeps its value."""
        related = self._create_product_product(company=self.company)
        record = self._create_goods_damage_line(product_id=related.id)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.product_id, related)

    def test_goods_damage_line_quantity(self):
        """The field quantity of goods.damage.line keeps its value."""
        record = self._create_goods_damage_line(quantity=1)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertAlmostEqual(record.quantity, 1)

    def test_goods_damage_line_report_id(self):
        """The field report_id of goods.damage.line keeps its value."""
        related = self._create_goods_damage_report(company=self.company)
        record = self._create_goods_damage_line(report_id=related.id)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.report_id, related)

    def test_goods_damage_line_usable(self):
        """The field usable of goods.damage.line keeps its value."""
        record = self._create_goods_damage_line(usable=True)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.usable, True)

    def test_goods_damage_report_assessment(self):
        """The field assessment of goods.damage.report keeps its value."""
        record = self._create_goods_damage_report(assessment="<p>Sample</p>")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.assessment, "<p>Sample</p>")

    def test_goods_damage_report_cause_ids(self):
        """The field cause_ids of goods.damage.report keeps its value."""
        related = self._create_goods_damage_cause(company=self.company)
        record = self._create_goods_damage_report(cause_ids=[Command.set(related.ids)])
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.cause_ids, related)

    def test_goods_damage_report_claim_ids(self):
        """The field claim_ids of goods.damage.report keeps its value."""
        record = self._create_goods_damage_report()
        line = self._create_goods_damage_claim(report_id=record.id)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertIn(line, record.claim_ids)

    def test_goods_damage_report_company_id(self):
        """The field company_id of goods.damage.report keeps its value."""
        related = self._create_res_company(company=self.company)
        record = self._create_goods_damage_report(company=related)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.company_id, related)

    def test_goods_damage_report_currency_id(self):
        """The field currency_id of goods.damage.report keeps its value."""
        related = self._create_res_company(company=self.company)
        record = self._create_goods_damage_report(company_id=related.id)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.currency_id, related.currency_id)

    def test_goods_damage_report_estimated_loss(self):
        """The field estimated_loss of goods.damage.report keeps its value."""
        record = self._create_goods_damage_report(estimated_loss=1)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertAlmostEqual(record.estimated_loss, 1)

    def test_goods_damage_report_found_at(self):
        """The field found_at of goods.damage.report keeps its value."""
        record = self._create_goods_damage_report(found_at="receipt")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.found_at, "receipt")

    def test_goods_damage_report_found_on(self):
        """The field found_on of goods.damage.report keeps its value."""
        record = self._create_goods_damage_report(found_on="2026-01-15")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.found_on, fields.Date.to_date("2026-01-15"))

    def test_goods_damage_report_liable_id(self):
        """The field liable_id of goods.damage.report keeps its value."""
        related = self._create_res_partner(company=self.company)
        record = self._create_goods_damage_report(liable_id=related.id)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.liable_id, related)

    def test_goods_damage_report_line_ids(self):
        """The field line_ids of goods.damage.report keeps its value."""
        record = self._create_goods_damage_report()
        line = self._create_goods_damage_line(report_id=record.id)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertIn(line, record.line_ids)

    def test_goods_damage_report_photo(self):
        """The field photo of goods.damage.report keeps its value."""
        record = self._create_goods_damage_report(
            photo="R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7",
        )
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertTrue(record.photo)

    def test_goods_damage_report_picking_id(self):
        """The field picking_id of goods.damage.report keeps its value."""
        related = self._create_stock_picking(company=self.company)
        record = self._create_goods_damage_report(picking_id=related.id)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.picking_id, related)

    def test_goods_damage_report_reporter_id(self):
        """The field reporter_id of goods.damage.report keeps its value."""
        related = self._create_res_users(company=self.company)
        record = self._create_goods_damage_report(reporter_id=related.id)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.reporter_id, related)

    def test_goods_damage_report_state(self):
        """The field state of goods.damage.report keeps its value."""
        record = self._create_goods_damage_report(state="assessed")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.state, "assessed")

    def test_goods_damage_report_title(self):
        """The field title of goods.damage.report keeps its value."""
        record = self._create_goods_damage_report(title="Sample")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.title, "Sample")

    def test_goods_damage_report_warehouse_id(self):
        """The field warehouse_id of goods.damage.report keeps its value."""
        related = self._create_stock_warehouse(company=self.company)
        record = self._create_goods_damage_report(warehouse_id=related.id)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.warehouse_id, related)
