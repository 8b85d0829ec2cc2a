from odoo import Command, fields
from odoo.tests import tagged

from .common import TarnbeckSupplierCertificateCommon


@tagged("post_install", "-at_install")
class TestFields(TarnbeckSupplierCertificateCommon):
    def test_res_partner_certificate_contact(self):
        """The field certificate_contact of res.partner keeps its value."""
        record = self._create_res_partner(certificate_contact="Sample")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.certificate_contact, "Sample")

    def test_res_partner_certificate_ids(self):
        """The field certificate_ids of res.partner keeps its value."""
        record = self._create_res_partner()
        line = self._create_supplier_certificate(partner_id=record.id)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertIn(line, record.certificate_ids)

    def test_supplier_certificate_category_ids(self):
        """The field category_ids of supplier.certificate keeps its value."""
        related = self._create_product_category(company=self.company)
        record = self._create_supplier_certificate(
            category_ids=[Command.set(related.ids)],
        )
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.category_ids, related)

    def test_supplier_certificate_company_id(self):
        """The field company_id of supplier.certificate keeps its value."""
        related = self._create_res_company(company=self.company)
        record = self._create_supplier_certificate(company=related)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.company_id, related)

    def test_supplier_certificate_document(self):
        """The field document of supplier.certificate keeps its value."""
        record = self._create_supplier_certificate(document=b"U2FtcGxl")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.document, b"U2FtcGxl")

    def test_supplier_certificate_document_name(self):
        """The field document_name of supplier.certificate keeps its value."""
        record = self._create_supplier_certificate(document_name="Sample")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.document_name, "Sample")

    def test_supplier_certificate_issued_by(self):
        """The field issued_by of supplier.certificate keeps its value."""
        record = self._create_supplier_certificate(issued_by="Sample")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.issued_by, "Sample")

    def test_supplier_certificate_number(self):
        """The field number of supplier.certificate keeps its value."""
        record = self._create_supplier_certificate(number="Sample")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.number, "Sample")

    def test_supplier_certificate_partner_id(self):
        """The field partner_id of supplier.certificate keeps its value."""
        related = self._create_res_partner(company=self.company)
        record = self._create_supplier_certificate(partner_id=related.id)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.partner_id, related)

    def test_supplier_certificate_remarks(self):
        """The field remarks of supplier.certificate keeps its value."""
        record = self._create_supplier_certificate(remarks="<p>Sample</p>")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.remarks, "<p>Sample</p>")

    def test_supplier_certificate_standard(self):
        """The field standard of supplier.certificate keeps its value."""
        record = self._create_supplier_certificate(standard="brc")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.standard, "brc")

    def test_supplier_certificate_status(self):
        """The field status of supplier.certificate keeps its value."""
        record = self._create_supplier_certificate(status="accepted")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.status, "accepted")

    def test_supplier_certificate_valid_from(self):
        """The field valid_from of supplier.certificate keeps its value."""
        record = self._create_supplier_certificate(valid_from="2026-01-15")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.valid_from, fields.Date.to_date("2026-01-15"))

    def test_supplier_certificate_valid_until(self):
        """The field valid_until of supplier.certificate keeps its value."""
        record = self._create_supplier_certificate(valid_until="2026-01-15")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.valid_until, fields.Date.to_date("2026-01-15"))
