from odoo import fields, models


class ResPartner(models.Model):
    _inherit = "res.partner"

    certificate_contact = fields.Char(
        string="Certificates From",
        help="Mailbox of the supplier that sends certificates",
    )
    certificate_ids = fields.One2many(
        comodel_name="supplier.certificate",
        inverse_name="partner_id",
        string="Certificates",
        groups="purchase.group_purchase_user",
    )
