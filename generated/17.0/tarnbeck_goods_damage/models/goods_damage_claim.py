from odoo import api, fields, models


class GoodsDamageClaim(models.Model):
    _name = "goods.damage.claim"
    _description = "Carrier Claim"
    _inherit = "mail.thread"
    _order = "filed_on desc"

    name = fields.Char(
        string="Reference",
        required=True,
        readonly=True,
        copy=False,
        default="/",
    )
    answered_on = fields.Date(tracking=True)
    carrier_id = fields.Many2one(comodel_name="delivery.carrier", tracking=True)
    claimed_amount = fields.Monetary(
        currency_field="currency_id",
        string="Claimed",
        required=True,
        tracking=True,
    )
    company_id = fields.Many2one(
        comodel_name="res.company",
        related="report_id.company_id",
        store=True,
    )
    currency_id = fields.Many2one(
        comodel_name="res.currency",
        related="company_id.currency_id",
    )
    filed_on = fields.Date(required=True, default=fields.Date.context_today)
    paid_amount = fields.Monetary(
        currency_field="currency_id",
        string="Paid",
        tracking=True,
    )
    report_id = fields.Many2one(
        comodel_name="goods.damage.report",
        ondelete="restrict",
        string="Damage Report",
        required=True,
        index=True,
    )
    state = fields.Selection(
        selection=[
            ("filed", "Filed"),
            ("accepted", "Accepted"),
            ("refused", "Refused"),
            ("paid", "Paid"),
        ],
        string="Status",
        required=True,
        copy=False,
        default="filed",
        tracking=True,
    )
    tracking_ref = fields.Char(
        related="report_id.picking_id.carrier_tracking_ref",
        string="Parcel Number",
    )

    _sql_constraints = [
        (
            "amount_positive",
            "CHECK(claimed_amount > 0)",
            "A claim is about more than zero.",
        ),
        (
            "not_overpaid",
            "CHECK(paid_amount <= claimed_amount)",
            "A carrier does not pay more than was claimed.",
        ),
    ]

    @api.depends("name", "carrier_id.display_name")
    def _compute_display_name(self):
        for record in self:
            record.display_name = record._name_from_parts()

    def _name_from_parts(self):
        self.ensure_one()
        record = self
        parts = [
            record.name,
            record.carrier_id.display_name,
        ]
        return " - ".join(part for part in parts if part)

    @api.model_create_multi
    def create(self, vals_list):
        for vals in vals_list:
            if vals.get("name", "/") == "/":
                sequences = self.env["ir.sequence"]
                company = self.new(vals).company_id or self.env.company
                sequences = sequences.with_company(company)
                number = sequences.next_by_code(self._name)
                vals["name"] = number or "/"
        return super().create(vals_list)
