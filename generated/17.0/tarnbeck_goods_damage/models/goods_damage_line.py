from odoo import fields, models


class GoodsDamageLine(models.Model):
    _name = "goods.damage.line"
    _description = "Damaged Goods"
    _rec_name = "product_id"
    _check_company_auto = True

    company_id = fields.Many2one(
        comodel_name="res.company",
        related="report_id.company_id",
        store=True,
    )
    lot_id = fields.Many2one(comodel_name="stock.lot", check_company=True)
    note = fields.Char()
    product_id = fields.Many2one(
        comodel_name="product.product",
        check_company=True,
        required=True,
    )
    quantity = fields.Float(digits=(12, 3), required=True, default=1)
    report_id = fields.Many2one(
        comodel_name="goods.damage.report",
        ondelete="cascade",
        required=True,
        index=True,
    )
    usable = fields.Boolean(string="Still Usable")

    _sql_constraints = [
        (
            "quantity_positive",
            "CHECK(quantity > 0)",
            "A damaged quantity is more than zero.",
        ),
    ]
