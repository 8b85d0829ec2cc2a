from odoo.tests import tagged

from .common import TarnbeckDeliveryInstructionsCommon


@tagged("post_install", "-at_install")
class TestViews(TarnbeckDeliveryInstructionsCommon):
    def test_view_partner_form(self):
        """The view partner_form of res.partner has each node in its place.

        CR-0002 AC-2: multi-warehouse transfer.
        """
        arch = self._arch("tarnbeck_delivery_instructions.view_partner_form")
        self._assert_node(
            arch,
            "//page[@name='internal_notes']",
            "/preceding-sibling::page[@name='delivery_instructions']",
        )
        self._assert_node(
            arch,
            "//page[@name='delivery_instructions']/",
            "group[@name='delivery_instructions_data']",
        )
        self._assert_node(
            arch,
            "//group[@name='delivery_instructions_data']/",
            "field[@name='delivery_window']",
        )
        self._assert_node(
            arch,
            "//group[@name='delivery_instructions_data']/",
            "field[@name='delivery_door']",
        )
        self._assert_node(
            arch,
            "//group[@name='delivery_instructions_data']/",
            "field[@name='tail_lift_required']",
        )
        self._assert_node(
            arch,
            "//group[@name='delivery_instructions_data']/",
            "field[@name='receiver_contact']",
        )
        self._assert_node(
            arch,
            "//group[@name='delivery_instructions_data']/",
            "field[@name='delivery_restriction_ids']",
        )
        self._assert_node(
            arch,
            "//group[@name='delivery_instructions_data']/",
            "field[@name='delivery_instructions']",
        )

    def test_view_sale_order_form(self):
        """The view sale_order_form of sale.order has each node in its place.

        CR-0002 AC-1: urgent order.
        """
        arch = self._arch("tarnbeck_delivery_instructions.view_sale_order_form")
        self._assert_node(
            arch,
            "//group[@name='sale_shipping']",
            "/field[@name='receiver_contact']",
            invisible="not receiver_contact",
        )
        self._assert_node(
            arch,
            "//group[@name='sale_shipping']",
            "/field[@name='delivery_instructions']",
            invisible="not delivery_instructions",
        )

    def test_view_stock_picking_form(self):
        """The view stock_picking_form of stock.picking has each node in its place.

        CR-0002 AC-1: urgent order.
        """
        arch = self._arch("tarnbeck_delivery_instructions.view_stock_picking_form")
        self._assert_node(
            arch,
            "//field[@name='origin'][not(ancestor::field)]",
            "/following-sibling::field[@name='delivery_door']",
            invisible="not delivery_door",
        )
        self._assert_node(
            arch,
            "//field[@name='origin'][not(ancestor::field)]",
            "/following-sibling::field[@name='tail_lift_required']",
            invisible="not tail_lift_required",
        )
        self._assert_node(
            arch,
            "//field[@name='origin'][not(ancestor::field)]",
            "/following-sibling::field[@name='delivery_instructions']",
            invisible="not delivery_instructions",
        )

    def test_view_stock_picking_list(self):
        """The view stock_picking_list of stock.picking has each node in its place.

        CR-0002 AC-2: multi-warehouse transfer.
        """
        arch = self._arch("tarnbeck_delivery_instructions.view_stock_picking_list")
        self._assert_node(
            arch,
            "//field[@name='origin'][not(ancestor::field)]",
            "/following-sibling::field[@name='tail_lift_required']",
        )
