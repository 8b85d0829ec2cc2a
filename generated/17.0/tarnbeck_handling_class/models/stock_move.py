from odoo import fields, models


class StockMove(models.Model):
    _inherit = "stock.move"

    handling_class_id = fields.Many2one(
        comodel_name="product.handling.class",
        related="product_id.handling_class_id",
        string="Handling",
    )
