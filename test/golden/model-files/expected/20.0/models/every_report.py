from odoo import api, fields, models


class EveryReport(models.Model):
    _name = "every.report"
    _description = 'Report of "everything"'
    _inherit = ["mail.thread", "mail.activity.mixin"]
    _order = "day desc, id desc"
    _rec_names_search = ("reference", "name")
    _check_company_auto = True

    name = fields.Char(
        size=40,
        string="Subject",
        required=True,
        index="trigram",
        tracking=True,
    )
    active = fields.Boolean(default=True)
    amount = fields.Monetary(currency_field="currency_id", default=10)
    attachment = fields.Binary(attachment=True)
    attachment_name = fields.Char()
    company_id = fields.Many2one(
        comodel_name="res.company",
        index=True,
        default=lambda self: self.env.company,
    )
    country_id = fields.Many2one(
        comodel_name="res.country",
        ondelete="set null",
        default=lambda self: self.env.ref("base.de", raise_if_not_found=False),
    )
    currency_id = fields.Many2one(
        comodel_name="res.currency",
        required=True,
        default=lambda self: self.env.company.currency_id,
    )
    day = fields.Date(required=True, default=fields.Date.context_today)
    description = fields.Html(
        help="A long help text that does not fit on a line of eighty-eight columns, as many help texts do not.",
    )
    line_ids = fields.One2many(
        comodel_name="every.line",
        inverse_name="report_id",
        string="Lines",
        copy=True,
    )
    note = fields.Text(translate=True, default='Line 1\nLine "2"')
    partner_email = fields.Char(
        related="partner_id.email",
        string="Email of the partner",
        store=True,
    )
    partner_id = fields.Many2one(
        comodel_name="res.partner",
        ondelete="restrict",
        domain=[("active", "=", True)],
        check_company=True,
        required=True,
    )
    picture = fields.Image(max_width=512, max_height=512)
    priority = fields.Integer(default=3)
    quantity = fields.Float(digits="Product Unit of Measure", default=1.5)
    reference = fields.Char(required=True, readonly=True, copy=False, default="/")
    secret = fields.Char(groups="wh_every_feature.group_manager")
    seen = fields.Datetime(default=fields.Datetime.now)
    stage = fields.Selection(
        selection=[("draft", "Draft"), ("open", "It's open"), ("done", "Done")],
        required=True,
        default="draft",
        tracking=True,
    )
    tag_ids = fields.Many2many(
        comodel_name="every.tag",
        relation="every_report_tag_rel",
        column1="report_id",
        column2="tag_id",
    )
    until = fields.Date(default="2030-01-31")
    urgent = fields.Boolean(default=False)
    user_id = fields.Many2one(
        comodel_name="res.users",
        string="Responsible",
        default=lambda self: self.env.user,
        tracking=True,
    )
    warehouse_id = fields.Many2one(
        comodel_name="stock.warehouse",
        check_company=True,
        index="btree_not_null",
    )
    weight = fields.Float(digits=(12, 3))
    sale_orders_count = fields.Integer(
        string="Number of Sale orders",
        compute="_compute_sale_orders_count",
        compute_sudo=False,
        groups="sales_team.group_sale_salesman",
    )
    lines_count = fields.Integer(
        string="Number of Lines",
        compute="_compute_lines_count",
        compute_sudo=False,
        groups="wh_every_feature.group_manager,wh_every_feature.group_reader,wh_every_feature.group_user",
    )

    _days_ordered = models.Constraint(
        "CHECK(until >= day)",
        "The end lies before the day.",
    )
    _priority_positive = models.Constraint(
        "CHECK(priority > 0)",
        "The priority must be 100% positive.",
    )
    _reference_unique = models.Constraint(
        "UNIQUE(reference, partner_id)",
        "The reference must be unique per partner.",
    )
    _stage_known = models.Constraint("CHECK(name <> 'it''s')", "Not this one.")
    _company_day_index = models.Index("(company_id, day)")

    @api.depends("reference", "partner_id.display_name", "day")
    def _compute_display_name(self):
        for record in self:
            record.display_name = record._name_from_parts()

    def _name_from_parts(self):
        self.ensure_one()
        record = self
        parts = [
            record.reference,
            record.partner_id.display_name,
            fields.Date.to_string(record.day),
        ]
        return " - ".join(part for part in parts if part)

    def _compute_sale_orders_count(self):
        by = "every_report_id"
        counted = self.env["sale.order"]
        groups = counted._read_group([(by, "in", self.ids)], [by], ["__count"])
        counts = {record.id: count for record, count in groups}
        for record in self:
            record.sale_orders_count = counts.get(record._origin.id, 0)

    def _compute_lines_count(self):
        by = "report_id"
        counted = self.env["every.line"]
        groups = counted._read_group([(by, "in", self.ids)], [by], ["__count"])
        counts = {record.id: count for record, count in groups}
        for record in self:
            record.lines_count = counts.get(record._origin.id, 0)

    @api.model_create_multi
    def create(self, vals_list):
        for vals in vals_list:
            if vals.get("reference", "/") == "/":
                sequences = self.env["ir.sequence"]
                company = self.new(vals).company_id or self.env.company
                sequences = sequences.with_company(company)
                number = sequences.next_by_code(self._name)
                vals["reference"] = number or "/"
        return super().create(vals_list)

    def action_view_sale_orders(self):
        self.ensure_one()
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("Sale orders"),
            "res_model": "sale.order",
            "view_mode": "list,form",
            "domain": [("every_report_id", "=", self.id)],
            "context": {"default_every_report_id": self.id},
        }

    def action_view_lines(self):
        self.ensure_one()
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("Lines"),
            "res_model": "every.line",
            "view_mode": "list,form",
            "domain": [("report_id", "=", self.id)],
            "context": {"default_report_id": self.id},
        }
