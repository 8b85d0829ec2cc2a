from odoo import _, api, fields, models
from odoo.tools.sql import create_index


class GoodsDamageReport(models.Model):
    _name = "goods.damage.report"
    _description = "Goods Damage Report"
    _inherit = ["mail.thread", "mail.activity.mixin"]
    _order = "found_on desc, id desc"
    _rec_names_search = ["name", "title"]
    _check_company_auto = True

    name = fields.Char(
        string="Reference",
        required=True,
        readonly=True,
        copy=False,
        default="/",
    )
    assessment = fields.Html()
    cause_ids = fields.Many2many(
        comodel_name="goods.damage.cause",
        relation="goods_damage_report_cause_rel",
        column1="report_id",
        column2="cause_id",
        string="Causes",
    )
    claim_ids = fields.One2many(
        comodel_name="goods.damage.claim",
        inverse_name="report_id",
        string="Carrier Claims",
    )
    company_id = fields.Many2one(
        comodel_name="res.company",
        required=True,
        default=lambda self: self.env.company,
    )
    currency_id = fields.Many2one(
        comodel_name="res.currency",
        related="company_id.currency_id",
    )
    estimated_loss = fields.Monetary(currency_field="currency_id", tracking=True)
    found_at = fields.Selection(
        selection=[
            ("receipt", "Receipt"),
            ("putaway", "Put-away"),
            ("picking", "Picking"),
            ("loading", "Loading"),
            ("customer", "Customer"),
        ],
        required=True,
        default="picking",
        tracking=True,
    )
    found_on = fields.Date(
        required=True,
        default=fields.Date.context_today,
        tracking=True,
    )
    liable_id = fields.Many2one(
        comodel_name="res.partner",
        string="Liable Party",
        tracking=True,
    )
    line_ids = fields.One2many(
        comodel_name="goods.damage.line",
        inverse_name="report_id",
        string="Damaged Goods",
    )
    photo = fields.Image(max_width=1920, max_height=1920, copy=False)
    picking_id = fields.Many2one(
        comodel_name="stock.picking",
        check_company=True,
        string="Transfer",
        copy=False,
    )
    reporter_id = fields.Many2one(
        comodel_name="res.users",
        string="Reported By",
        required=True,
        index=True,
        default=lambda self: self.env.user,
    )
    state = fields.Selection(
        selection=[
            ("reported", "Reported"),
            ("assessed", "Assessed"),
            ("closed", "Closed"),
        ],
        string="Status",
        required=True,
        copy=False,
        default="reported",
        tracking=True,
    )
    title = fields.Char(size=120, string="What Happened", required=True, tracking=True)
    warehouse_id = fields.Many2one(comodel_name="stock.warehouse", check_company=True)
    lines_count = fields.Integer(
        string="Number of Damaged Goods",
        compute="_compute_lines_count",
        compute_sudo=False,
        groups="tarnbeck_goods_damage.group_damage_controller,tarnbeck_goods_damage.group_damage_reporter",
    )

    _sql_constraints = [
        (
            "loss_not_negative",
            "CHECK(estimated_loss >= 0)",
            "The estimated loss cannot be negative.",
        ),
    ]

    def init(self):
        result = super().init()
        create_index(
            self.env.cr,
            "goods_damage_report_state_found_index",
            self._table,
            ["state", "found_on"],
        )
        return result

    @api.depends("name", "title")
    def _compute_display_name(self):
        for record in self:
            record.display_name = record._name_from_parts()

    def _name_from_parts(self):
        self.ensure_one()
        record = self
        parts = [
            record.name,
            record.title,
        ]
        return " - ".join(part for part in parts if part)

    def _compute_lines_count(self):
        by = "report_id"
        counted = self.env["goods.damage.line"]
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
            "name": _("Damaged Goods"),
            "res_model": "goods.damage.line",
            "view_mode": "tree,form",
            "domain": [("report_id", "=", self.id)],
            "context": {"default_report_id": self.id},
        }
