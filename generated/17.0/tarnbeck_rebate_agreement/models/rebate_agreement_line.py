from odoo import fields, models


class RebateAgreementLine(models.Model):
    _name = "rebate.agreement.line"
    _description = "Rebate Agreement Line"
    _order = "sequence, id"
    _rec_name = "description"

    agreement_id = fields.Many2one(
        comodel_name="rebate.agreement",
        ondelete="cascade",
        required=True,
        index=True,
    )
    band_from = fields.Monetary(
        currency_field="currency_id",
        string="From Turnover",
        default=0,
    )
    category_id = fields.Many2one(
        comodel_name="product.category",
        string="Product Category",
        required=True,
    )
    company_id = fields.Many2one(
        comodel_name="res.company",
        related="agreement_id.company_id",
        store=True,
    )
    currency_id = fields.Many2one(
        comodel_name="res.currency",
        related="agreement_id.currency_id",
        store=True,
    )
    description = fields.Char(translate=True, required=True)
    rate = fields.Float(digits=(5, 2), string="Rate (%)", required=True)
    sequence = fields.Integer(default=10)

    _sql_constraints = [
        (
            "band_unique",
            "UNIQUE(agreement_id, category_id, band_from)",
            "This band stands twice for one category.",
        ),
        (
            "rate_in_range",
            "CHECK(rate >= 0 AND rate <= 25)",
            "A rebate is between 0 and 25 %.",
        ),
    ]
