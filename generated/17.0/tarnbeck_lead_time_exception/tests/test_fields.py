from odoo import fields
from odoo.tests import tagged

from .common import TarnbeckLeadTimeExceptionCommon


@tagged("post_install", "-at_install")
class TestFields(TarnbeckLeadTimeExceptionCommon):
    def test_lead_time_exception_announced_date(self):
        """The field announced_date of lead.time.exception keeps its value."""
        record = self._create_lead_time_exception(announced_date="2026-01-15")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.announced_date, fields.Date.to_date("2026-01-15"))

    def test_lead_time_exception_buyer_id(self):
        """The field buyer_id of lead.time.exception keeps its value."""
        related = self._create_res_users(company=self.company)
        record = self._create_lead_time_exception(buyer_id=related.id)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.buyer_id, related)

    def test_lead_time_exception_company_id(self):
        """The field company_id of lead.time.exception keeps its value."""
        related = self._create_res_company(company=self.company)
        record = self._create_lead_time_exception(company=related)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.company_id, related)

    def test_lead_time_exception_customer_informed(self):
        """The field customer_informed of lead.time.exception keeps its value."""
        record = self._create_lead_time_exception(customer_informed=True)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.customer_informed, True)

    def test_lead_time_exception_note(self):
        """The field note of lead.time.exception keeps its value."""
        record = self._create_lead_time_exception(note="<p>Sample</p>")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.note, "<p>Sample</p>")

    def test_lead_time_exception_partner_id(self):
        """The field partner_id of lead.time.exception keeps its value."""
        related = self._create_res_partner(company=self.company)
        record = self._create_lead_time_exception(partner_id=related.id)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.partner_id, related)

    def test_lead_time_exception_product_id(self):
        """The field product_id of lead.time.exception keeps its value."""
        related = self._create_product_product(company=self.company)
        record = self._create_lead_time_exception(product_id=related.id)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.product_id, related)

    def test_lead_time_exception_promised_date(self):
        """The field promised_date of lead.time.exception keeps its value."""
        record = self._create_lead_time_exception(promised_date="2026-01-15")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.promised_date, fields.Date.to_date("2026-01-15"))

    def test_lead_time_exception_purchase_order_id(self):
        """The field purchase_order_id of lead.time.exception keeps its value."""
        related = self._create_purchase_order(company=self.company)
        record = self._create_lead_time_exception(purchase_order_id=related.id)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.purchase_order_id, related)

    def test_lead_time_exception_quantity_open(self):
        """The field quantity_open of lead.time.exception keeps its value."""
        record = self._create_lead_time_exception(quantity_open=1)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertAlmostEqual(record.quantity_open, 1)

    def test_lead_time_exception_reason(self):
        """The field reason of lead.time.exception keeps its value."""
        record = self._create_lead_time_exception(reason="raw_material")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.reason, "raw_material")

    def test_lead_time_exception_reported_on(self):
        """The field reported_on of lead.time.exception keeps its value."""
        record = self._create_lead_time_exception(reported_on="2026-01-15 10:00:00")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(
            record.reported_on,
            fields.Datetime.to_datetime("2026-01-15 10:00:00"),
        )

    def test_lead_time_exception_state(self):
        """The field state of lead.time.exception keeps its value."""
        record = self._create_lead_time_exception(state="agreed")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.state, "agreed")

    def test_lead_time_exception_supplier_reference(self):
        """The field supplier_reference of lead.time.exception keeps its value."""
        record = self._create_lead_time_exception(supplier_reference="Sample")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.supplier_reference, "Sample")
