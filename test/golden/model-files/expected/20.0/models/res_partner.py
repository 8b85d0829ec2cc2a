from odoo import fields, models


class ResPartner(models.Model):
    _inherit = "res.partner"

    every_note = fields.Text(string="Delivery note")
    every_report_ids = fields.One2many(
        comodel_name="every.report",
        inverse_name="partner_id",
        string="Reports",
    )
    every_tag_ids = fields.Many2many(comodel_name="every.tag", string="Every tags")
    type = fields.Selection(
        selection_add=[("every", "Every one")],
        ondelete={"every": "set contact"},
    )
