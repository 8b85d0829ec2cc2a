from odoo import fields, models


class SaleOrder(models.Model):
    _inherit = "sale.order"

    delivery_instructions = fields.Text(
        related="partner_shipping_id.delivery_instructions",
    )
    receiver_contact = fields.Char(
        related="partner_shipping_id.receiver_contact",
        string="Goods Receiver",
    )
