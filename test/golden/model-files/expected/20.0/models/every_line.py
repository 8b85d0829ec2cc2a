from odoo import fields, models


class EveryLine(models.Model):
    _name = "every.line"
    _description = "Line"
    _rec_name = "product_id"

    order = fields.Integer(string="Position")
    product_id = fields.Many2one(comodel_name="product.product", required=True)
    quantity = fields.Float()
    report_id = fields.Many2one(
        comodel_name="every.report",
        ondelete="cascade",
        required=True,
        index=True,
    )
    uom_id = fields.Many2one(comodel_name="uom.uom", required=True)

    _order_positive = models.Constraint(
        'CHECK("order" >= 0)',
        "The position must not be negative.",
    )
