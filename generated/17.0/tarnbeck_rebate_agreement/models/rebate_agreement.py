from odoo import _, api, fields, models
from odoo.tools.sql import create_index


class RebateAgreement(models.Model):
    _name = "rebate.agreement"
    _description = "Rebate Agreement"
    _inherit = ["mail.thread", "mail.activity.mixin"]
    _order = "date_from desc"
    _rec_names_search = ["name", "customer_reference"]

    name = fields.Char(
        string="Reference",
        required=True,
        readonly=True,
        copy=False,
        default="/",
    )
    company_id = fields.Many2one(
        comodel_name="res.company",
        required=True,
        default=lambda self: self.env.company,
    )
    currency_id = fields.Many2one(
        comodel_name="res.currency",
        required=True,
        default=lambda self: self.env.company.currency_id,
    )
    customer_email = fields.Char(related="partner_id.email", string="Customer's E-mail")
    customer_reference = fields.Char(size=64, string="Customer's Reference")
    date_from = fields.Date(
        string="Valid From",
        required=True,
        default=fields.Date.context_today,
        tracking=True,
    )
    date_to = fields.Date(string="Valid Until", required=True, tracking=True)
    line_ids = fields.One2many(
        comodel_name="rebate.agreement.line",
        inverse_name="agreement_id",
        string="Lines",
        copy=True,
    )
    paid_last_year = fields.Monetary(currency_field="currency_id", readonly=True)
    partner_id = fields.Many2one(
        comodel_name="res.partner",
        ondelete="restrict",
        domain=[("is_company", "=", True)],
        string="Customer",
        required=True,
        tracking=True,
    )
    signed_copy = fields.Binary(
        attachment=True,
        copy=False,
        groups="tarnbeck_rebate_agreement.group_rebate_controller",
    )
    state = fields.Selection(
        selection=[
            ("draft", "Draft"),
            ("signed", "Signed"),
            ("settled", "Settled"),
            ("ended", "Ended"),
        ],
        string="Status",
        required=True,
        copy=False,
        default="draft",
        tracking=True,
    )
    tag_ids = fields.Many2many(
        comodel_name="res.partner.category",
        relation="rebate_agreement_segment_rel",
        column1="agreement_id",
        column2="category_id",
        string="Customer Segments",
    )
    terms = fields.Html()
    turnover_target = fields.Monetary(currency_field="currency_id", tracking=True)
    user_id = fields.Many2one(
        comodel_name="res.users",
        string="Account Manager",
        default=lambda self: self.env.user,
        tracking=True,
    )
    lines_count = fields.Integer(
        string="Number of Lines",
        compute="_compute_lines_count",
        compute_sudo=False,
        groups="tarnbeck_rebate_agreement.group_rebate_account_manager,tarnbeck_rebate_agreement.group_rebate_controller",
    )

    _sql_constraints = [
        (
            "dates_ordered",
            "CHECK(date_from <= date_to)",
            "An agreement cannot end before it begins.",
        ),
        (
            "target_not_negative",
            "CHECK(turnover_target >= 0)",
            "The turnover target cannot be negative.",
        ),
    ]

    def init(self):
        result = super().init()
        create_index(
            self.env.cr,
            "rebate_agreement_partner_period_index",
            self._table,
            ["partner_id", "date_from", "date_to"],
        )
        return result

    @api.depends("name", "partner_id.display_name")
    def _compute_display_name(self):
        for record in self:
            record.display_name = record._name_from_parts()

    def _name_from_parts(self):
        self.ensure_one()
        record = self
        parts = [
            record.name,
            record.partner_id.display_name,
        ]
        return " - ".join(part for part in parts if part)

    def _compute_lines_count(self):
        by = "agreement_id"
        counted = self.env["rebate.agreement.line"]
        groups = counted._read_group([(by, "in", self.ids)], [by], ["__count"])
        counts = {record.id: count for record, count in groups}
        for record in self:
            record.lines_count = counts.get(record._origin.id, 0)

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

    def action_view_lines(self):
        self.ensure_one()
        return {
            "type": "ir.actions.act_window",
            "name": _("Lines"),
            "res_model": "rebate.agreement.line",
            "view_mode": "tree,form",
            "domain": [("agreement_id", "=", self.id)],
            "context": {"default_agreement_id": self.id},
        }
