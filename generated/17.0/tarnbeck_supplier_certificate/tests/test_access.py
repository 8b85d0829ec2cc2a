from odoo.tests import tagged

from .common import TarnbeckSupplierCertificateCommon


@tagged("post_install", "-at_install")
class TestAccess(TarnbeckSupplierCertificateCommon):
    def test_supplier_certificate_by_base_group_portal(self):
        """A portal user may do this with supplier.certificate: nothing.

        CR-0016 AC-1: inspection failure.
        """
        user = self._user("base.group_portal")
        values = self._values_supplier_certificate()
        self._assert_cannot_create(user, "supplier.certificate", values)
        record = self._create_supplier_certificate()
        self._assert_cannot_read(user, record)
        self._assert_cannot_write(user, record, {"document_name": "Sample"})
        self._assert_cannot_unlink(user, record)

    def test_supplier_certificate_by_base_group_user(self):
        """An internal user may do this with supplier.certificate: nothing.

        CR-0016 AC-1: inspection failure.
        """
        user = self._user("base.group_user")
        values = self._values_supplier_certificate()
        self._assert_cannot_create(user, "supplier.certificate", values)
        record = self._create_supplier_certificate()
        self._assert_cannot_read(user, record)
        self._assert_cannot_write(user, record, {"document_name": "Sample"})
        self._assert_cannot_unlink(user, record)

    def test_supplier_certificate_by_certificate_keeper(self):
        """A user of the group Certificate keeper may do this with supplier.certificate:
        create, read, update, delete.

        CR-0016 AC-1: inspection failure.
        """
        user = self._user("tarnbeck_supplier_certificate.group_certificate_keeper")
        values = self._values_supplier_certificate()
        self._assert_can_create(user, "supplier.certificate", values)
        record = self._create_supplier_certificate(status="to_check")
        self._assert_can_read(user, record)
        record_2 = self._create_supplier_certificate()
        self._assert_can_write(user, record_2, {"document_name": "Sample"})
        self._assert_can_unlink(user, record_2)

    def test_supplier_certificate_by_purchase_group_purchase_user(self):
        """A user of the group purchase.group_purchase_user may do this with
        supplier.certificate: read.

        CR-0016 AC-1: inspection failure.
        """
        user = self._user("purchase.group_purchase_user")
        values = self._values_supplier_certificate()
        self._assert_cannot_create(user, "supplier.certificate", values)
        record = self._create_supplier_certificate(status="accepted")
        self._assert_can_read(user, record)
        record_2 = self._create_supplier_certificate()
        self._assert_cannot_write(user, record_2, {"document_name": "Sample"})
        self._assert_cannot_unlink(user, record_2)

    def test_group_certificate_keeper(self):
        """The group Certificate keeper includes the rights that it is meant to."""
        user = self._user("tarnbeck_supplier_certificate.group_certificate_keeper")
        self.assertTrue(user.has_group("purchase.group_purchase_user"))
        admin = self.env.ref("base.user_admin")
        self.assertTrue(
            admin.has_group("tarnbeck_supplier_certificate.group_certificate_keeper"),
        )
