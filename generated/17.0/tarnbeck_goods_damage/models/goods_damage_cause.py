from odoo import fields, models


class GoodsDamageCause(models.Model):
    _name = "goods.damage.cause"
    _description = "Damage Cause"
    _order = "name"

    name = fields.Char(translate=True, string="Cause", required=True)
    preventable = fields.Boolean(string="Preventable by Tarnbeck", default=True)

    _sql_constraints = [
        ("name_unique", "UNIQUE(name)", "This cause exists already."),
    ]
