from odoo import fields, models


class StockWarehouseOrderpoint(models.Model):
    _inherit = "stock.warehouse.orderpoint"

    next_review = fields.Date(index="btree_not_null")
    review_reason = fields.Selection(
        selection=[
            ("seasonal", "Season"),
            ("tender", "Tender or contract"),
            ("supplier", "Unreliable supplier"),
            ("min_lot", "Supplier's minimum"),
            ("run_out", "To run out"),
        ],
    )
    reviewed_by_id = fields.Many2one(comodel_name="res.users")
    safety_days = fields.Integer(default=0)
