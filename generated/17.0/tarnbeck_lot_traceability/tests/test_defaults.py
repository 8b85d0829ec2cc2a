from odoo import fields
from odoo.tests import tagged

from .common import TarnbeckLotTraceabilityCommon


@tagged("post_install", "-at_install")
class TestDefaults(TarnbeckLotTraceabilityCommon):
    def test_stock_lot_defaults(self):
        """What a new stock.lot starts with.

        CR-0001 AC-1: lot recall.

        CR-0017 AC-1: lot recall.
        """
        records = self.env["stock.lot"]
        defaults = records.default_get(["received_on", "traceability_complete"])
        self.assertEqual(
            defaults["received_on"],
            fields.Date.context_today(self.env.user),
        )
        self.assertEqual(defaults["traceability_complete"], False)
