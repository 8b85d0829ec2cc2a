from odoo import fields, models


class ResPartner(models.Model):
    _inherit = "res.partner"

    delivery_door = fields.Char(size=40, string="Door")
    delivery_instructions = fields.Text(
        help="What driver and picker must know, in their words",
    )
    delivery_restriction_ids = fields.Many2many(
        comodel_name="res.partner.category",
        relation="tarnbeck_partner_delivery_restriction_rel",
        column1="partner_id",
        column2="category_id",
        string="Delivery Restrictions",
    )
    delivery_window = fields.Selection(
        selection=[
            ("any", "Any time"),
            ("before_7", "Before 07:00"),
            ("before_11", "Before 11:00"),
            ("after_13", "After 13:00"),
        ],
        default="any",
    )
    receiver_contact = fields.Char(
        string="Goods Receiver",
        help="Name and telephone number of who receives the goods",
    )
    tail_lift_required = fields.Boolean()
    type = fields.Selection(
        selection_add=[("cross_dock", "Cross-dock Address")],
        ondelete={"cross_dock": "set other"},
    )
