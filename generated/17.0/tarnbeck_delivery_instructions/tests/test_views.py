from odoo.tests import tagged

from .common import TarnbeckDeliveryInstructionsCommon


@tagged("post_install", "-at_install")
class TestViews(TarnbeckDeliveryInstructionsCommon):
    def test_view_partner_form(self):
        """The view partner_form of res.partner shows its fields.

        CR-0002 AC-2: multi-warehouse transfer.
        """
        view = self.env.ref("tarnbeck_delivery_instructions.view_partner_form")
        arch = self.env[view.model].get_view(view.id, view.type)["arch"]
        self.assertIn('name="delivery_door"', arch)
        self.assertIn('name="delivery_instructions"', arch)
        self.assertIn('name="delivery_restriction_ids"', arch)
        self.assertIn('name="delivery_window"', arch)
        self.assertIn('name="receiver_contact"', arch)
        self.assertIn('name="tail_lift_required"', arch)

    def test_view_sale_order_form(self):
        """The view sale_order_form of sale.order shows its fields.

        CR-0002 AC-1: urgent order.
        """
        view = self.env.ref("tarnbeck_delivery_instructions.view_sale_order_form")
        arch = self.env[view.model].get_view(view.id, view.type)["arch"]
        self.assertIn('name="delivery_instructions"', arch)
        self.assertIn('name="receiver_contact"', arch)

    def test_view_stock_picking_form(self):
        """The view stock_picking_form of stock.picking shows its fields.

        CR-0002 AC-1: urgent order.
        """
        view = self.env.ref("tarnbeck_delivery_instructions.view_stock_picking_form")
        arch = self.env[view.model].get_view(view.id, view.type)["arch"]
        self.assertIn('name="delivery_door"', arch)
        self.assertIn('name="delivery_instructions"', arch)
        self.assertIn('name="tail_lift_required"', arch)

    def test_view_stock_picking_list(self):
        """The view stock_picking_list of stock.picking shows its fields.

        CR-0002 AC-2: multi-warehouse transfer.
        """
        view = self.env.ref("tarnbeck_delivery_instructions.view_stock_picking_list")
        arch = self.env[view.model].get_view(view.id, view.type)["arch"]
        self.assertIn('name="tail_lift_required"', arch)
