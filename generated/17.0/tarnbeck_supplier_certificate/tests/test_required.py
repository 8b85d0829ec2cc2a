from odoo.tests import tagged

from .common import TarnbeckSupplierCertificateCommon


@tagged("post_install", "-at_install")
class TestRequired(TarnbeckSupplierCertificateCommon):
    def test_supplier_certificate(self):
        """A supplier.certificate never lacks number, partner_id, standard, status,
        valid_from, valid_until.

        CR-0016 AC-1: inspection failure.
        """
        record = self._create_supplier_certificate()
        self._assert_never_emptied(record, "number")
        self._assert_never_emptied(record, "partner_id")
        self._assert_never_emptied(record, "standard")
        self._assert_never_emptied(record, "status")
        self._assert_never_emptied(record, "valid_from")
        self._assert_never_emptied(record, "valid_until")
