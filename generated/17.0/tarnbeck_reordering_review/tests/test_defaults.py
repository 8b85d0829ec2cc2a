from odoo.tests import tagged

from .common import TarnbeckReorderingReviewCommon


@tagged("post_install", "-at_install")
class TestDefaults(TarnbeckReorderingReviewCommon):
    def test_stock_warehouse_orderpoint_defaults(self):
        """What a new stock.warehouse.orderpoint starts with.

        CR-0019 AC-1: supplier delay.
        """
        records = self.env["stock.warehouse.orderpoint"]
        defaults = records.default_get(["safety_days"])
        self.assertEqual(defaults["safety_days"], 0)
