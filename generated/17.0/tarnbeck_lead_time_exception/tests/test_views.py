from odoo.tests import tagged

from .common import TarnbeckLeadTimeExceptionCommon


@tagged("post_install", "-at_install")
class TestViews(TarnbeckLeadTimeExceptionCommon):
    def test_view_lead_time_exception_form(self):
        """The view lead_time_exception_form of lead.time.exception shows its fields.

        CR-0003 AC-1: supplier delay.
        """
        view = self.env.ref(
            "tarnbeck_lead_time_exception.view_lead_time_exception_form",
        )
        arch = self.env[view.model].get_view(view.id, view.type)["arch"]
        self.assertIn('name="announced_date"', arch)
        self.assertIn('name="buyer_id"', arch)
        self.assertIn('name="customer_informed"', arch)
        self.assertIn('name="note"', arch)
        self.assertIn('name="partner_id"', arch)
        self.assertIn('name="product_id"', arch)
        self.assertIn('name="promised_date"', arch)
        self.assertIn('name="purchase_order_id"', arch)
        self.assertIn('name="quantity_open"', arch)
        self.assertIn('name="reason"', arch)
        self.assertIn('name="reported_on"', arch)
        self.assertIn('name="supplier_reference"', arch)

    def test_view_lead_time_exception_list(self):
        """The view lead_time_exception_list of lead.time.exception shows its fields.

        CR-0003 AC-2: supplier delay.
        """
        view = self.env.ref(
            "tarnbeck_lead_time_exception.view_lead_time_exception_list",
        )
        arch = self.env[view.model].get_view(view.id, view.type)["arch"]
        self.assertIn('name="announced_date"', arch)
        self.assertIn('name="buyer_id"', arch)
        self.assertIn('name="name"', arch)
        self.assertIn('name="partner_id"', arch)
        self.assertIn('name="product_id"', arch)
        self.assertIn('name="promised_date"', arch)
        self.assertIn('name="quantity_open"', arch)
        self.assertIn('name="reason"', arch)
        self.assertIn('name="state"', arch)

    def test_view_lead_time_exception_search(self):
        """The view lead_time_exception_search of lead.time.exception shows its fields.

        CR-0003 AC-1: supplier delay.
        """
        view = self.env.ref(
            "tarnbeck_lead_time_exception.view_lead_time_exception_search",
        )
        arch = self.env[view.model].get_view(view.id, view.type)["arch"]
        self.assertIn('name="name"', arch)
        self.assertIn('name="partner_id"', arch)
        self.assertIn('name="product_id"', arch)
        self.assertIn('name="purchase_order_id"', arch)

    def test_menu_lead_time_exception(self):
        """The menu lead_time_exception stands in its place and opens its action.

        CR-0003 AC-1: supplier delay.
        """
        menu = self.env.ref("tarnbeck_lead_time_exception.menu_lead_time_exception")
        parent = self.env.ref("purchase.menu_procurement_management")
        self.assertEqual(menu.parent_id, parent)
        action = self.env.ref("tarnbeck_lead_time_exception.action_lead_time_exception")
        self.assertEqual(menu.action, action)
