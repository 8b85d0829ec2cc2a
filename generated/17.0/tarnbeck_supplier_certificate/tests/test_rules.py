from odoo.tests import tagged

from .common import TarnbeckSupplierCertificateCommon


@tagged("post_install", "-at_install")
class TestRules(TarnbeckSupplierCertificateCommon):
    def test_supplier_certificate_outside_purchase_group_purchase_user(self):
        """purchase.group_purchase_user: records outside the group's share of
        supplier.certificate stay closed.
        """
        user = self._user("purchase.group_purchase_user")
        record = self._create_supplier_certificate(status="to_check")
        self._assert_cannot_read(user, record)

    def test_supplier_certificate_create_of_other_company(self):
        """A user of one company cannot create supplier.certificate of another one."""
        user = self._user("tarnbeck_supplier_certificate.group_certificate_keeper")
        values = self._values_supplier_certificate(company=self.other_company)
        self._assert_cannot_create(user, "supplier.certificate", values)
        values_2 = self._values_supplier_certificate(company_id=False)
        self._assert_can_create(user, "supplier.certificate", values_2)

    def test_supplier_certificate_create_of_inactive_company(self):
        """A user of two companies can create supplier.certificate of the second one
        only while that one is active.
        """
        companies = self.company | self.other_company
        user = self._user(
            "tarnbeck_supplier_certificate.group_certificate_keeper",
            companies=companies,
        )
        values = self._values_supplier_certificate(company=self.other_company)
        self._assert_cannot_create(user, "supplier.certificate", values)
        values_2 = self._values_supplier_certificate(company=self.other_company)
        self._assert_can_create(user, "supplier.certificate", values_2, companies)

    def test_supplier_certificate_read_of_other_company(self):
        """A user of one company cannot read supplier.certificate of another one."""
        user = self._user("tarnbeck_supplier_certificate.group_certificate_keeper")
        record = self._create_supplier_certificate(company=self.other_company)
        self._assert_cannot_read(user, record)
        record_2 = self._create_supplier_certificate(company_id=False)
        self._assert_can_read(user, record_2)

    def test_supplier_certificate_read_of_inactive_company(self):
        """A user of two companies can read supplier.certificate of the second one only
        while that one is active.
        """
        companies = self.company | self.other_company
        user = self._user(
            "tarnbeck_supplier_certificate.group_certificate_keeper",
            companies=companies,
        )
        record = self._create_supplier_certificate(company=self.other_company)
        self._assert_cannot_read(user, record)
        self._assert_can_read(user, record, companies)

    def test_supplier_certificate_update_of_other_company(self):
        """A user of one company cannot update supplier.certificate of another one."""
        user = self._user("tarnbeck_supplier_certificate.group_certificate_keeper")
        record = self._create_supplier_certificate(company=self.other_company)
        self._assert_cannot_write(user, record, {"document_name": "Sample"})
        record_2 = self._create_supplier_certificate(company_id=False)
        self._assert_can_write(user, record_2, {"document_name": "Sample"})

    def test_supplier_certificate_update_of_inactive_company(self):
        """A user of two companies can update supplier.certificate of the second one
        only while that one is active.
        """
        companies = self.company | self.other_company
        user = self._user(
            "tarnbeck_supplier_certificate.group_certificate_keeper",
            companies=companies,
        )
        record = self._create_supplier_certificate(company=self.other_company)
        self._assert_cannot_write(user, record, {"document_name": "Sample"})
        self._assert_can_write(user, record, {"document_name": "Sample"}, companies)

    def test_supplier_certificate_delete_of_other_company(self):
        """A user of one company cannot delete supplier.certificate of another one."""
        user = self._user("tarnbeck_supplier_certificate.group_certificate_keeper")
        record = self._create_supplier_certificate(company=self.other_company)
        self._assert_cannot_unlink(user, record)
        record_2 = self._create_supplier_certificate(company_id=False)
        self._assert_can_unlink(user, record_2)

    def test_supplier_certificate_delete_of_inactive_company(self):
        """A user of two companies can delete supplier.certificate of the second one
        only while that one is active.
        """
        companies = self.company | self.other_company
        user = self._user(
            "tarnbeck_supplier_certificate.group_certificate_keeper",
            companies=companies,
        )
        record = self._create_supplier_certificate(company=self.other_company)
        self._assert_cannot_unlink(user, record)
        self._assert_can_unlink(user, record, companies)
