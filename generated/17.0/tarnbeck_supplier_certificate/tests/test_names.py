from odoo.tests import tagged

from .common import TarnbeckSupplierCertificateCommon


@tagged("post_install", "-at_install")
class TestNames(TarnbeckSupplierCertificateCommon):
    def test_supplier_certificate_display_name(self):
        """The display name of supplier.certificate is made of its parts.

        CR-0016 AC-1: inspection failure.
        """
        record = self._create_supplier_certificate(
            number="Sample",
            partner_id=self._create_res_partner(company=self.company).id,
        )
        parts = [record.number, record.partner_id.display_name]
        self.assertEqual(record.display_name, " - ".join(parts))

    def test_supplier_certificate_found_by_number(self):
        """A supplier.certificate is found by its number.

        CR-0016 AC-1: inspection failure.
        """
        record = self._create_supplier_certificate(number="Sample")
        found = self._search_by_name("supplier.certificate", record.number)
        self.assertIn(record, found)
