from odoo.tests import tagged

from .common import TarnbeckSupplierCertificateCommon


@tagged("post_install", "-at_install")
class TestViews(TarnbeckSupplierCertificateCommon):
    def test_view_partner_form(self):
        """The view partner_form of res.partner has each node in its place.

        CR-0016 AC-1: inspection failure.
        """
        arch = self._arch("tarnbeck_supplier_certificate.view_partner_form")
        self._assert_node(
            arch,
            "//page[@name='sales_purchases']",
            "/following-sibling::page[@name='certificates']",
            groups="purchase.group_purchase_user",
        )
        self._assert_node(
            arch,
            "//page[@name='certificates']/group[@name='certificate_source']",
        )
        self._assert_node(
            arch,
            "//group[@name='certificate_source']/field[@name='certificate_contact']",
        )
        self._assert_node(
            arch,
            "//page[@name='certificates']/field[@name='certificate_ids']",
            readonly="1",
        )
        self._assert_node(
            arch,
            "//field[@name='certificate_ids']/tree/field[@name='number']",
        )
        self._assert_node(
            arch,
            "//field[@name='certificate_ids']/tree/field[@name='standard']",
        )
        self._assert_node(
            arch,
            "//field[@name='certificate_ids']/tree/field[@name='valid_until']",
        )
        self._assert_node(
            arch,
            "//field[@name='certificate_ids']/tree/field[@name='status']",
        )

    def test_view_purchase_order_form(self):
        """The view purchase_order_form of purchase.order has each node in its place.

        CR-0016 AC-2: urgent order.
        """
        arch = self._arch("tarnbeck_supplier_certificate.view_purchase_order_form")
        self._assert_node(
            arch,
            "//field[@name='partner_ref'][not(ancestor::field)]",
            string="Supplier's Confirmation",
        )

    def test_view_supplier_certificate_form(self):
        """The view supplier_certificate_form of supplier.certificate has each node in
        its place.

        CR-0016 AC-1: inspection failure.
        """
        arch = self._arch(
            "tarnbeck_supplier_certificate.view_supplier_certificate_form",
        )
        self._assert_node(arch, "/form/header/field[@name='status']")
        self._assert_node(
            arch,
            "/form/sheet/field[@name='document_name']",
            invisible="1",
        )
        self._assert_node(arch, "/form/sheet/div/h1/field[@name='number']")
        self._assert_node(arch, "/form/sheet/group[@name='main']")
        self._assert_node(arch, "//group[@name='main']/group[@name='certificate']")
        self._assert_node(
            arch,
            "//group[@name='certificate']/field[@name='partner_id']",
        )
        self._assert_node(arch, "//group[@name='certificate']/field[@name='standard']")
        self._assert_node(arch, "//group[@name='certificate']/field[@name='issued_by']")
        self._assert_node(
            arch,
            "//group[@name='certificate']/field[@name='category_ids']",
        )
        self._assert_node(arch, "//group[@name='main']/group[@name='validity']")
        self._assert_node(arch, "//group[@name='validity']/field[@name='valid_from']")
        self._assert_node(arch, "//group[@name='validity']/field[@name='valid_until']")
        self._assert_node(arch, "//group[@name='validity']/field[@name='document']")
        self._assert_node(
            arch,
            "//group[@name='validity']/field[@name='company_id']",
            groups="base.group_multi_company",
        )
        self._assert_node(arch, "/form/sheet/notebook/page[@name='remarks']")
        self._assert_node(arch, "//page[@name='remarks']/field[@name='remarks']")
        self._assert_node(arch, "/form/div/field[@name='message_follower_ids']")
        self._assert_node(arch, "/form/div/field[@name='activity_ids']")
        self._assert_node(arch, "/form/div/field[@name='message_ids']")

    def test_view_supplier_certificate_list(self):
        """The view supplier_certificate_list of supplier.certificate has each node in
        its place.

        CR-0016 AC-1: inspection failure.
        """
        arch = self._arch(
            "tarnbeck_supplier_certificate.view_supplier_certificate_list",
        )
        self._assert_node(arch, "/tree/field[@name='number']")
        self._assert_node(arch, "/tree/field[@name='partner_id']")
        self._assert_node(arch, "/tree/field[@name='standard']")
        self._assert_node(arch, "/tree/field[@name='valid_until']")
        self._assert_node(arch, "/tree/field[@name='issued_by']")
        self._assert_node(
            arch,
            "/tree/field[@name='company_id']",
            groups="base.group_multi_company",
        )
        self._assert_node(arch, "/tree/field[@name='status']")

    def test_view_supplier_certificate_search(self):
        """The view supplier_certificate_search of supplier.certificate has each node in
        its place.

        CR-0016 AC-1: inspection failure.
        """
        arch = self._arch(
            "tarnbeck_supplier_certificate.view_supplier_certificate_search",
        )
        self._assert_node(arch, "/search/field[@name='number']")
        self._assert_node(arch, "/search/field[@name='partner_id']")
        self._assert_node(arch, "/search/field[@name='category_ids']")
        self._assert_node(arch, "/search/filter[@name='expired']")
        self._assert_node(arch, "/search/filter[@name='to_check']")
        self._assert_node(arch, "/search/group/filter[@name='by_supplier']")
        self._assert_node(arch, "/search/group/filter[@name='by_standard']")

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
