from odoo import fields, models


class HandlingEquipment(models.Model):
    _name = "handling.equipment"
    _description = "Handling Equipment"
    _order = "name"

    name = fields.Char(required=True, help="As it is written on the equipment")
    licence_required = fields.Boolean()

    _sql_constraints = [
        ("name_unique", "UNIQUE(name)", "This equipment exists already."),
    ]
