from odoo.tests import tagged

from .common import TarnbeckLotTraceabilityCommon


@tagged("post_install", "-at_install")
class TestViews(TarnbeckLotTraceabilityCommon):
    def test_view_stock_lot_form(self):
        """The view stock_lot_form of stock.lot shows its fields.

        CR-0001 AC-2: inspection failure.
        """
        view = self.env.ref("tarnbeck_lot_traceability.view_stock_lot_form")
        arch = self.env[view.model].get_view(view.id, view.type)["arch"]
        self.assertIn('name="certificate"', arch)
        self.assertIn('name="harvest_date"', arch)
        self.assertIn('name="origin_country_id"', arch)
        self.assertIn('name="received_on"', arch)
        self.assertIn('name="storage_temp_max"', arch)
        self.assertIn('name="storage_temp_min"', arch)
        self.assertIn('name="supplier_batch"', arch)
        self.assertIn('name="supplier_id"', arch)
        self.assertIn('name="traceability_complete"', arch)

    def test_view_stock_lot_list(self):
        """The view stock_lot_list of stock.lot shows its fields.

        CR-0001 AC-1: lot recall.
        """
        view = self.env.ref("tarnbeck_lot_traceability.view_stock_lot_list")
        arch = self.env[view.model].get_view(view.id, view.type)["arch"]
        self.assertIn('name="supplier_batch"', arch)
        self.assertIn('name="supplier_id"', arch)
        self.assertIn('name="traceability_complete"', arch)

    def test_view_stock_lot_recall_form(self):
        """The view stock_lot_recall_form of stock.lot shows its fields.

        CR-0017 AC-1: lot recall.
        """
        view = self.env.ref("tarnbeck_lot_traceability.view_stock_lot_recall_form")
        arch = self.env[view.model].get_view(view.id, view.type)["arch"]
        self.assertIn('name="recall_reference"', arch)
        self.assertIn('name="recall_status"', arch)
        self.assertIn('name="recalled_on"', arch)

    def test_view_stock_lot_recall_list(self):
        """The view stock_lot_recall_list of stock.lot shows its fields.

        CR-0017 AC-1: lot recall.
        """
        view = self.env.ref("tarnbeck_lot_traceability.view_stock_lot_recall_list")
        arch = self.env[view.model].get_view(view.id, view.type)["arch"]
        self.assertIn('name="recall_status"', arch)

    def test_view_stock_lot_search(self):
        """The view stock_lot_search of stock.lot shows its fields.

        CR-0001 AC-1: lot recall.
        """
        view = self.env.ref("tarnbeck_lot_traceability.view_stock_lot_search")
        arch = self.env[view.model].get_view(view.id, view.type)["arch"]
        self.assertIn('name="supplier_batch"', arch)
        self.assertIn('name="supplier_id"', arch)
