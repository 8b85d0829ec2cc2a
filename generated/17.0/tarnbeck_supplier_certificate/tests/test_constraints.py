from psycopg2 import IntegrityError

from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import TarnbeckSupplierCertificateCommon


@tagged("post_install", "-at_install")
class TestConstraints(TarnbeckSupplierCertificateCommon):
    def test_supplier_certificate_number_unique(self):
        """The database keeps to this: This certificate is registered already."""
        first = self._create_supplier_certificate()
        with mute_logger("odoo.sql_db"), self.assertRaises(IntegrityError) as caught:
            self._create_supplier_certificate(
                partner_id=first.partner_id.id,
                standard=first.standard,
                number=first.number,
            )
        name = caught.exception.diag.constraint_name
        self.assertEqual(name, "supplier_certificate_number_unique")

    def test_supplier_certificate_period_ordered(self):
        """The database keeps to this: A certificate cannot expire before it begins."""
        record = self._create_supplier_certificate(
            valid_from="2026-01-15",
            valid_until="2026-01-15",
        )
        self.assertTrue(record.exists())
        with mute_logger("odoo.sql_db"), self.assertRaises(IntegrityError) as caught:
            self._create_supplier_certificate(
                valid_from="2026-01-16",
                valid_until="2026-01-15",
            )
        name = caught.exception.diag.constraint_name
        self.assertEqual(name, "supplier_certificate_period_ordered")
