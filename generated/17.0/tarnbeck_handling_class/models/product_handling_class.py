from odoo import _, api, fields, models


class ProductHandlingClass(models.Model):
    _name = "product.handling.class"
    _description = "Product Handling Class"
    _order = "sequence, code"
    _rec_names_search = ["code", "name"]

    name = fields.Char(translate=True, required=True)
    active = fields.Boolean(default=True)
    chilled = fields.Boolean()
    code = fields.Char(size=8, required=True, index=True)
    data_sheet = fields.Binary(attachment=True, string="Safety Data Sheet")
    equipment_ids = fields.Many2many(
        comodel_name="handling.equipment",
        relation="handling_class_equipment_rel",
        column1="class_id",
        column2="equipment_id",
    )
    instructions = fields.Text(translate=True)
    layer_load = fields.Float(
        digits=(8, 1),
        string="Highest Load per Layer",
        default=250,
    )
    load_uom_id = fields.Many2one(
        comodel_name="uom.uom",
        string="Unit of Load",
        default=lambda self: self.env.ref(
            "uom.product_uom_kgm",
            raise_if_not_found=False,
        ),
    )
    max_stack_height = fields.Float(
        digits=(4, 2),
        string="Highest Stack (m)",
        default=1.8,
    )
    pictogram = fields.Image(max_width=256, max_height=256)
    sequence = fields.Integer(default=10)
    stacking = fields.Selection(
        selection=[
            ("any", "Any position"),
            ("bottom", "Bottom only"),
            ("top", "Top only"),
            ("alone", "Own pallet"),
        ],
        required=True,
        default="any",
    )
    products_count = fields.Integer(
        string="Number of Products",
        compute="_compute_products_count",
        compute_sudo=False,
    )

    _sql_constraints = [
        ("code_unique", "UNIQUE(code)", "This code names another handling class."),
        (
            "stack_height_sensible",
            "CHECK(max_stack_height > 0 AND max_stack_height <= 2.4)",
            "A stack is higher than 0 and at most 2.4 m: the racks end there.",
        ),
    ]

    @api.depends("code", "name")
    def _compute_display_name(self):
        for record in self:
            record.display_name = record._name_from_parts()

    def _name_from_parts(self):
        self.ensure_one()
        record = self
        parts = [
            record.code,
            record.name,
        ]
        return " - ".join(part for part in parts if part)

    def _compute_products_count(self):
        by = "handling_class_id"
        counted = self.env["product.template"]
        groups = counted._read_group([(by, "in", self.ids)], [by], ["__count"])
        counts = {record.id: count for record, count in groups}
        for record in self:
            record.products_count = counts.get(record._origin.id, 0)

    def action_view_products(self):
        self.ensure_one()
        return {
            "type": "ir.actions.act_window",
            "name": _("Products"),
            "res_model": "product.template",
            "view_mode": "tree,form",
            "domain": [("handling_class_id", "=", self.id)],
            "context": {"default_handling_class_id": self.id},
        }
