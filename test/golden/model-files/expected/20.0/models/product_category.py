from odoo import fields, models


class ProductCategory(models.Model):
    _name = "product.category"
    _inherit = ["product.category", "mail.thread"]

    every_class = fields.Selection(
        selection=[("fragile", "Fragile"), ("cold", "Cold")],
        string="Handling",
        tracking=True,
    )
