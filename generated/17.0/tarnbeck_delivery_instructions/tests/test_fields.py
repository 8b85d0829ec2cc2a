from odoo import Command
from odoo.tests import tagged

from .common import TarnbeckDeliveryInstructionsCommon


@tagged("post_install", "-at_install")
class TestFields(TarnbeckDeliveryInstructionsCommon):
    def test_res_partner_delivery_door(self):
        """The field delivery_door of res.partner keeps its value."""
        record = self._create_res_partner(delivery_door="Sample")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.delivery_door, "Sample")

    def test_res_partner_delivery_instructions(self):
        """The field delivery_instructions of res.partner keeps its value."""
        record = self._create_res_partner(delivery_instructions="Sample")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.delivery_instructions, "Sample")

    def test_res_partner_delivery_restriction_ids(self):
        """The field delivery_restriction_ids of res.partner keeps its value."""
        related = self._create_res_partner_category(company=self.company)
        record = self._create_res_partner(
            delivery_restriction_ids=[Command.set(related.ids)],
        )
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.delivery_restriction_ids, related)

    def test_res_partner_delivery_window(self):
        """The field delivery_window of res.partner keeps its value."""
        record = self._create_res_partner(delivery_window="before_7")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.delivery_window, "before_7")

    def test_res_partner_receiver_contact(self):
        """The field receiver_contact of res.partner keeps its value."""
        record = self._create_res_partner(receiver_contact="Sample")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.receiver_contact, "Sample")

    def test_res_partner_tail_lift_required(self):
        """The field tail_lift_required of res.partner keeps its value."""
        record = self._create_res_partner(tail_lift_required=True)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.tail_lift_required, True)

    def test_res_partner_type(self):
        """The field type of res.partner keeps its value.

        CR-0002 AC-2: multi-warehouse transfer.
        """
        record = self._create_res_partner(type="cross_dock")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.type, "cross_dock")

    def test_stock_picking_delivery_door(self):
        """The field delivery_door of stock.picking keeps its value."""
        related = self._create_res_partner(company=self.company)
        record = self._create_stock_picking(partner_id=related.id)
        related.delivery_door = "Sample"
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.delivery_door, related.delivery_door)
        self.assertTrue(record.delivery_door)

    def test_stock_picking_delivery_instructions(self):
        """The field delivery_instructions of stock.picking keeps its value.

        CR-0002 AC-3: backorder.
        """
        related = self._create_res_partner(company=self.company)
        record = self._create_stock_picking(partner_id=related.id)
        related.delivery_instructions = "Sample"
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.delivery_instructions, related.delivery_instructions)
        self.assertTrue(record.delivery_instructions)

    def test_stock_picking_tail_lift_required(self):
        """The field tail_lift_required of stock.picking keeps its value."""
        related = self._create_res_partner(company=self.company)
        record = self._create_stock_picking(partner_id=related.id)
        related.tail_lift_required = True
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.tail_lift_required, related.tail_lift_required)
        self.assertTrue(record.tail_lift_required)
