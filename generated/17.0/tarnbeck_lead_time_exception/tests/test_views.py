from odoo.tests import tagged

from .common import TarnbeckLeadTimeExceptionCommon


@tagged("post_install", "-at_install")
class TestViews(TarnbeckLeadTimeExceptionCommon):
    def test_view_lead_time_exception_form(self):
        """The view lead_time_exception_form of lead.time.exception has each node in its
        place.

        CR-0003 AC-1: supplier delay.
        """
        arch = self._arch("tarnbeck_lead_time_exception.view_lead_time_exception_form")
        self._assert_node(arch, "/form/header/field[@name='state']")
        self._assert_node(arch, "/form/sheet/field[@name='company_id']", invisible="1")
        self._assert_node(arch, "/form/sheet/div/h1/field[@name='name']")
        self._assert_node(arch, "/form/sheet/group[@name='main']")
        self._assert_node(arch, "//group[@name='main']/group[@name='what']")
        self._assert_node(arch, "//group[@name='what']/field[@name='partner_id']")
        self._assert_node(
            arch,
            "//group[@name='what']/field[@name='supplier_reference']",
        )
        self._assert_node(
            arch,
            "//group[@name='what']/field[@name='purchase_order_id']",
        )
        self._assert_node(arch, "//group[@name='what']/field[@name='product_id']")
        self._assert_node(arch, "//group[@name='what']/field[@name='quantity_open']")
        self._assert_node(arch, "//group[@name='main']/group[@name='when']")
        self._assert_node(
            arch,
            "//group[@name='when']/field[@name='promised_date']",
            readonly="state in ['received', 'cancelled']",
        )
        self._assert_node(
            arch,
            "//group[@name='when']/field[@name='announced_date']",
            required="state == 'agreed'",
        )
        self._assert_node(arch, "//group[@name='when']/field[@name='reported_on']")
        self._assert_node(arch, "//group[@name='when']/field[@name='reason']")
        self._assert_node(
            arch,
            "//group[@name='when']/field[@name='customer_informed']",
        )
        self._assert_node(arch, "/form/sheet/notebook/page[@name='agreement']")
        self._assert_node(arch, "//page[@name='agreement']/field[@name='note']")
        self._assert_node(arch, "/form/sheet/notebook/page[@name='responsibility']")
        self._assert_node(arch, "//page[@name='responsibility']/group[@name='who']")
        self._assert_node(arch, "//group[@name='who']/field[@name='buyer_id']")
        self._assert_node(
            arch,
            "//group[@name='who']/field[@name='company_id']",
            groups="base.group_multi_company",
        )
        self._assert_node(arch, "/form/div/field[@name='message_follower_ids']")
        self._assert_node(arch, "/form/div/field[@name='activity_ids']")
        self._assert_node(arch, "/form/div/field[@name='message_ids']")

    def test_view_lead_time_exception_list(self):
        """The view lead_time_exception_list of lead.time.exception has each node in its
        place.

        CR-0003 AC-2: supplier delay.
        """
        arch = self._arch("tarnbeck_lead_time_exception.view_lead_time_exception_list")
        self._assert_node(arch, "/tree/field[@name='company_id']", column_invisible="1")
        self._assert_node(arch, "/tree/field[@name='name']")
        self._assert_node(arch, "/tree/field[@name='partner_id']")
        self._assert_node(arch, "/tree/field[@name='product_id']")
        self._assert_node(arch, "/tree/field[@name='promised_date']")
        self._assert_node(arch, "/tree/field[@name='announced_date']")
        self._assert_node(arch, "/tree/field[@name='quantity_open']")
        self._assert_node(arch, "/tree/field[@name='reason']")
        self._assert_node(arch, "/tree/field[@name='buyer_id']")
        self._assert_node(arch, "/tree/field[@name='state']")

    def test_view_lead_time_exception_search(self):
        """The view lead_time_exception_search of lead.time.exception has each node in
        its place.

        CR-0003 AC-1: supplier delay.
        """
        arch = self._arch(
            "tarnbeck_lead_time_exception.view_lead_time_exception_search",
        )
        self._assert_node(arch, "/search/field[@name='name']")
        self._assert_node(arch, "/search/field[@name='partner_id']")
        self._assert_node(arch, "/search/field[@name='product_id']")
        self._assert_node(arch, "/search/field[@name='purchase_order_id']")
        self._assert_node(arch, "/search/filter[@name='open']")
        self._assert_node(arch, "/search/filter[@name='overdue']")
        self._assert_node(arch, "/search/filter[@name='mine']")
        self._assert_node(arch, "/search/filter[@name='silent']")
        self._assert_node(arch, "/search/group/filter[@name='by_supplier']")
        self._assert_node(arch, "/search/group/filter[@name='by_reason']")
        self._assert_node(arch, "/search/group/filter[@name='by_month']")

    def test_menu_lead_time_exception(self):
        """The menu lead_time_exception stands in its place and opens its action.

        CR-0003 AC-1: supplier delay.
        """
        menu = self.env.ref("tarnbeck_lead_time_exception.menu_lead_time_exception")
        parent = self.env.ref("purchase.menu_procurement_management")
        self.assertEqual(menu.parent_id, parent)
        action = self.env.ref("tarnbeck_lead_time_exception.action_lead_time_exception")
        self.assertEqual(menu.action, action)
