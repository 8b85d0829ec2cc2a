from odoo import fields, models


class GoodsDamageCause(models.Model):
    _name = "goods.damage.cause"
    _description = "Damage Cause"
    _order = "name"

    name = fields.Char(
        string="Cause",
        required=True,
        help="One name for all depots, so that causes can be counted",
    )
    preventable = fields.Boolean(string="Preventable by Tarnbeck", default=True)

    _sql_constraints = [
        ("name_unique", "UNIQUE(name)", "This cause exists already."),
    ]
