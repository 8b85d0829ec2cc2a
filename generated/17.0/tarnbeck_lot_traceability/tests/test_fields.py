from odoo import fields
from odoo.tests import tagged

from .common import TarnbeckLotTraceabilityCommon


@tagged("post_install", "-at_install")
class TestFields(TarnbeckLotTraceabilityCommon):
    def test_stock_lot_certificate(self):
        """The field certificate of stock.lot keeps its value.

        CR-0001 AC-2: inspection failure.

        CR-0001 AC-3: damaged goods.
        """
        record = self._create_stock_lot(certificate=b"U2FtcGxl")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.certificate, b"U2FtcGxl")

    def test_stock_lot_certificate_name(self):
        """The field certificate_name of stock.lot keeps its value."""
        record = self._create_stock_lot(certificate_name="Sample")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.certificate_name, "Sample")

    def test_stock_lot_harvest_date(self):
        """The field harvest_date of stock.lot keeps its value."""
        record = self._create_stock_lot(harvest_date="2026-01-15")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.harvest_date, fields.Date.to_date("2026-01-15"))

    def test_stock_lot_origin_country_id(self):
        """The field origin_country_id of stock.lot keeps its value."""
        related = self._create_res_country(company=self.company)
        record = self._create_stock_lot(origin_country_id=related.id)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.origin_country_id, related)

    def test_stock_lot_recall_reference(self):
        """The field recall_reference of stock.lot keeps its value."""
        record = self._create_stock_lot(recall_reference="Sample")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.recall_reference, "Sample")

    def test_stock_lot_recall_status(self):
        """The field recall_status of stock.lot keeps its value."""
        record = self._create_stock_lot(recall_status="hold")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.recall_status, "hold")

    def test_stock_lot_recalled_on(self):
        """The field recalled_on of stock.lot keeps its value."""
        record = self._create_stock_lot(recalled_on="2026-01-15 10:00:00")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(
            record.recalled_on,
            fields.Datetime.to_datetime("2026-01-15 10:00:00"),
        )

    def test_stock_lot_received_on(self):
        """The field received_on of stock.lot keeps its value."""
        record = self._create_stock_lot(received_on="2026-01-15")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.received_on, fields.Date.to_date("2026-01-15"))

    def test_stock_lot_storage_temp_max(self):
        """The field storage_temp_max of stock.lot keeps its value."""
        record = self._create_stock_lot(storage_temp_max=2.5)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertAlmostEqual(record.storage_temp_max, 2.5)

    def test_stock_lot_storage_temp_min(self):
        """The field storage_temp_min of stock.lot keeps its value."""
        record = self._create_stock_lot(storage_temp_min=2.5)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertAlmostEqual(record.storage_temp_min, 2.5)

    def test_stock_lot_supplier_batch(self):
        """The field supplier_batch of stock.lot keeps its value.

        CR-0001 AC-3: damaged goods.
        """
        record = self._create_stock_lot(supplier_batch="Sample")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.supplier_batch, "Sample")

    def test_stock_lot_supplier_id(self):
        """The field supplier_id of stock.lot keeps its value."""
        related = self._create_res_partner(company=self.company)
        record = self._create_stock_lot(supplier_id=related.id)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.supplier_id, related)

    def test_stock_lot_traceability_complete(self):
        """The field traceability_complete of stock.lot keeps its value.

        CR-0001 AC-2: inspection failure.
        """
        record = self._create_stock_lot(traceability_complete=True)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.traceability_complete, True)
