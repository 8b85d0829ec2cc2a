from odoo.tests import tagged

from .common import TarnbeckSupplierCertificateCommon


@tagged("post_install", "-at_install")
class TestViews(TarnbeckSupplierCertificateCommon):
    def test_view_supplier_certificate_form(self):
        """The view supplier_certificate_form of supplier.certificate shows its fields.

        CR-0016 AC-1: inspection failure.
        """
        view = self.env.ref(
            "tarnbeck_supplier_certificate.view_supplier_certificate_form",
        )
        arch = self.env[view.model].get_view(view.id, view.type)["arch"]
        self.assertIn('name="category_ids"', arch)
        self.assertIn('name="document"', arch)
        self.assertIn('name="issued_by"', arch)
        self.assertIn('name="partner_id"', arch)
        self.assertIn('name="remarks"', arch)
        self.assertIn('name="standard"', arch)
        self.assertIn('name="valid_from"', arch)
        self.assertIn('name="valid_until"', arch)

    def test_view_supplier_certificate_list(self):
        """The view supplier_certificate_list of supplier.certificate shows its fields.

        CR-0016 AC-1: inspection failure.
        """
        view = self.env.ref(
            "tarnbeck_supplier_certificate.view_supplier_certificate_list",
        )
        arch = self.env[view.model].get_view(view.id, view.type)["arch"]
        self.assertIn('name="issued_by"', arch)
        self.assertIn('name="number"', arch)
        self.assertIn('name="partner_id"', arch)
        self.assertIn('name="standard"', arch)
        self.assertIn('name="status"', arch)
        self.assertIn('name="valid_until"', arch)

    def test_view_supplier_certificate_search(self):
        """The view supplier_certificate_search of supplier.certificate shows its
        fields.

        CR-0016 AC-1: inspection failure.
        """
        view = self.env.ref(
            "tarnbeck_supplier_certificate.view_supplier_certificate_search",
        )
        arch = self.env[view.model].get_view(view.id, view.type)["arch"]
        self.assertIn('name="category_ids"', arch)
        self.assertIn('name="number"', arch)
        self.assertIn('name="partner_id"', arch)

    def test_menu_supplier_certificate(self):
        """The menu supplier_certificate stands in its place and opens its action.

        CR-0016 AC-1: inspection failure.
        """
        menu = self.env.ref("tarnbeck_supplier_certificate.menu_supplier_certificate")
        parent = self.env.ref("purchase.menu_procurement_management")
        self.assertEqual(menu.parent_id, parent)
        action = self.env.ref(
            "tarnbeck_supplier_certificate.action_supplier_certificate",
        )
        self.assertEqual(menu.action, action)
