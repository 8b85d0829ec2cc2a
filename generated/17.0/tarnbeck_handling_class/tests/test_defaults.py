from odoo.tests import tagged

from .common import TarnbeckHandlingClassCommon


@tagged("post_install", "-at_install")
class TestDefaults(TarnbeckHandlingClassCommon):
    def test_product_handling_class_defaults(self):
        """What a new product.handling.class starts with.

        CR-0005 AC-1: damaged goods.
        """
        records = self.env["product.handling.class"]
        defaults = records.default_get(
            [
                "active",
                "layer_load",
                "load_uom_id",
                "max_stack_height",
                "sequence",
                "stacking",
            ],
        )
        self.assertEqual(defaults["active"], True)
        self.assertEqual(defaults["layer_load"], 250)
        self.assertEqual(
            defaults["load_uom_id"],
            self.env.ref("uom.product_uom_kgm").id,
        )
        self.assertEqual(defaults["max_stack_height"], 1.8)
        self.assertEqual(defaults["sequence"], 10)
        self.assertEqual(defaults["stacking"], "any")

    def test_product_handling_class_defaults_of_deleted_records(self):
        """A new product.handling.class starts without records that somebody deleted.

        CR-0005 AC-1: damaged goods.
        """
        domain = [("module", "=", "uom"), ("name", "=", "product_uom_kgm")]
        self.env["ir.model.data"].search(domain).unlink()
        records = self.env["product.handling.class"]
        defaults = records.default_get(["load_uom_id"])
        self.assertFalse(defaults["load_uom_id"])
