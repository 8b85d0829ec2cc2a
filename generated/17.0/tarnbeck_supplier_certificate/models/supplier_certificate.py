from odoo import api, fields, models
from odoo.tools.sql import create_index


class SupplierCertificate(models.Model):
    _name = "supplier.certificate"
    _description = "Supplier Certificate"
    _inherit = ["mail.thread", "mail.activity.mixin"]
    _order = "valid_until"
    _rec_names_search = ["number"]

    category_ids = fields.Many2many(
        comodel_name="product.category",
        relation="supplier_certificate_category_rel",
        column1="certificate_id",
        column2="category_id",
        string="Scope",
    )
    company_id = fields.Many2one(
        comodel_name="res.company",
        help="Empty: the certificate holds for all companies",
    )
    document = fields.Binary(attachment=True, copy=False)
    document_name = fields.Char(string="File Name", copy=False)
    issued_by = fields.Char()
    number = fields.Char(
        string="Certificate Number",
        required=True,
        copy=False,
        tracking=True,
    )
    partner_id = fields.Many2one(
        comodel_name="res.partner",
        ondelete="cascade",
        string="Supplier",
        required=True,
        index=True,
    )
    remarks = fields.Html()
    standard = fields.Selection(
        selection=[
            ("ifs", "IFS"),
            ("brc", "BRCGS"),
            ("organic", "Organic"),
            ("msc", "MSC"),
            ("other", "Other"),
        ],
        required=True,
        default="ifs",
    )
    status = fields.Selection(
        selection=[
            ("to_check", "To Check"),
            ("accepted", "Accepted"),
            ("refused", "Refused"),
            ("replaced", "Replaced"),
        ],
        required=True,
        copy=False,
        default="to_check",
        tracking=True,
    )
    valid_from = fields.Date(required=True, default=fields.Date.context_today)
    valid_until = fields.Date(required=True, index=True, tracking=True)

    _sql_constraints = [
        (
            "number_unique",
            "UNIQUE(partner_id, standard, number)",
            "This certificate is registered already.",
        ),
        (
            "period_ordered",
            "CHECK(valid_from <= valid_until)",
            "A certificate cannot expire before it begins.",
        ),
    ]

    def init(self):
        result = super().init()
        create_index(
            self.env.cr,
            "supplier_certificate_standard_expiry_index",
            self._table,
            ["standard", "valid_until"],
        )
        return result

    @api.depends("number", "partner_id.display_name")
    def _compute_display_name(self):
        for record in self:
            record.display_name = record._name_from_parts()

    def _name_from_parts(self):
        self.ensure_one()
        record = self
        parts = [
            record.number,
            record.partner_id.display_name,
        ]
        return " - ".join(part for part in parts if part)
