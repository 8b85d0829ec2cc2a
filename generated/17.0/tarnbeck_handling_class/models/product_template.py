from odoo import fields, models


class ProductTemplate(models.Model):
    _inherit = "product.template"

    handling_class_id = fields.Many2one(
        comodel_name="product.handling.class",
        ondelete="restrict",
        index="btree_not_null",
    )
