from odoo import fields, models


class StockLot(models.Model):
    _inherit = "stock.lot"

    certificate = fields.Binary(
        attachment=True,
        string="Certificate of Analysis",
        copy=False,
    )
    certificate_name = fields.Char(string="Certificate File Name", copy=False)
    harvest_date = fields.Date(string="Harvest or Production Date")
    origin_country_id = fields.Many2one(
        comodel_name="res.country",
        string="Country of Origin",
    )
    recall_reference = fields.Char(copy=False)
    recall_status = fields.Selection(
        selection=[
            ("hold", "On hold"),
            ("recalled", "Recalled"),
            ("released", "Released"),
        ],
        copy=False,
        index="btree_not_null",
        tracking=True,
    )
    recalled_on = fields.Datetime(copy=False)
    received_on = fields.Date(
        string="Traceability Record Opened",
        copy=False,
        default=fields.Date.context_today,
    )
    storage_temp_max = fields.Float(digits=(5, 1), string="Storage Temperature To (°C)")
    storage_temp_min = fields.Float(
        digits=(5, 1),
        string="Storage Temperature From (°C)",
    )
    supplier_batch = fields.Char(
        size=64,
        copy=False,
        index="trigram",
        help="Batch number as printed by the supplier; recalls name this number",
    )
    supplier_id = fields.Many2one(
        comodel_name="res.partner",
        index="btree_not_null",
        help="Who delivered this lot: one step back in the chain",
    )
    traceability_complete = fields.Boolean(
        copy=False,
        default=False,
        tracking=True,
        help="Set by quality when batch, origin and certificate have been checked",
    )
