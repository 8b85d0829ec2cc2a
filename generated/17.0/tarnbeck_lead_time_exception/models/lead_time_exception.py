from odoo import api, fields, models
from odoo.tools.sql import create_index


class LeadTimeException(models.Model):
    _name = "lead.time.exception"
    _description = "Supplier Lead-time Exception"
    _inherit = ["mail.thread", "mail.activity.mixin"]
    _order = "promised_date desc, id desc"
    _rec_names_search = ["name", "supplier_reference"]
    _check_company_auto = True

    name = fields.Char(
        string="Reference",
        required=True,
        readonly=True,
        copy=False,
        default="/",
    )
    announced_date = fields.Date(string="Now Announced", tracking=True)
    buyer_id = fields.Many2one(
        comodel_name="res.users",
        required=True,
        index=True,
        default=lambda self: self.env.user,
    )
    company_id = fields.Many2one(
        comodel_name="res.company",
        required=True,
        default=lambda self: self.env.company,
    )
    customer_informed = fields.Boolean(string="Customers Informed", tracking=True)
    note = fields.Html(string="Agreement with the Supplier")
    partner_id = fields.Many2one(
        comodel_name="res.partner",
        string="Supplier",
        required=True,
        index=True,
        tracking=True,
    )
    product_id = fields.Many2one(
        comodel_name="product.product",
        domain=[("purchase_ok", "=", True)],
        check_company=True,
    )
    promised_date = fields.Date(string="Promised", required=True, tracking=True)
    purchase_order_id = fields.Many2one(
        comodel_name="purchase.order",
        check_company=True,
    )
    quantity_open = fields.Float(
        digits="Product Unit of Measure",
        string="Open Quantity",
    )
    reason = fields.Selection(
        selection=[
            ("production", "Production"),
            ("raw_material", "Raw material"),
            ("transport", "Transport"),
            ("customs", "Customs"),
            ("quality", "Quality hold"),
            ("other", "Other"),
        ],
        required=True,
        default="production",
        tracking=True,
    )
    reported_on = fields.Datetime(readonly=True, default=fields.Datetime.now)
    state = fields.Selection(
        selection=[
            ("announced", "Announced"),
            ("agreed", "New date agreed"),
            ("received", "Received"),
            ("cancelled", "Cancelled"),
        ],
        string="Status",
        required=True,
        copy=False,
        default="announced",
        tracking=True,
    )
    supplier_reference = fields.Char(size=64, string="Supplier's Reference")

    _sql_constraints = [
        (
            "quantity_not_negative",
            "CHECK(quantity_open >= 0)",
            "The open quantity cannot be negative.",
        ),
        (
            "reference_unique",
            "UNIQUE(name, company_id)",
            "This reference exists already in the company.",
        ),
    ]

    def init(self):
        result = super().init()
        create_index(
            self.env.cr,
            "lead_time_exception_partner_promised_index",
            self._table,
            ["partner_id", "promised_date"],
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
