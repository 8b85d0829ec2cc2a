from odoo import fields, models


class StockPicking(models.Model):
    _inherit = "stock.picking"

    delivery_door = fields.Char(related="partner_id.delivery_door", string="Door")
    delivery_instructions = fields.Text(related="partner_id.delivery_instructions")
    tail_lift_required = fields.Boolean(
        related="partner_id.tail_lift_required",
        store=True,
    )
