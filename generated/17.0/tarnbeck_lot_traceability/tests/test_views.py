from odoo.tests import tagged

from .common import TarnbeckLotTraceabilityCommon


@tagged("post_install", "-at_install")
class TestViews(TarnbeckLotTraceabilityCommon):
    def test_view_stock_lot_form(self):
        """The view stock_lot_form of stock.lot has each node in its place.

        CR-0001 AC-2: inspection failure.
        """
        arch = self._arch("tarnbeck_lot_traceability.view_stock_lot_form")
        self._assert_node(
            arch,
            "//page[@name='description']",
            "/preceding-sibling::page[@name='traceability']",
        )
        self._assert_node(
            arch,
            "//page[@name='traceability']/group[@name='traceability_data']",
        )
        self._assert_node(
            arch,
            "//group[@name='traceability_data']/group[@name='traceability_source']",
        )
        self._assert_node(
            arch,
            "//group[@name='traceability_source']/field[@name='supplier_id']",
        )
        self._assert_node(
            arch,
            "//group[@name='traceability_source']/field[@name='supplier_batch']",
        )
        self._assert_node(
            arch,
            "//group[@name='traceability_source']/field[@name='origin_country_id']",
        )
        self._assert_node(
            arch,
            "//group[@name='traceability_source']/field[@name='harvest_date']",
        )
        self._assert_node(
            arch,
            "//group[@name='traceability_source']/field[@name='received_on']",
            readonly="1",
        )
        self._assert_node(
            arch,
            "//group[@name='traceability_data']/",
            "group[@name='traceability_evidence']",
        )
        self._assert_node(
            arch,
            "//group[@name='traceability_evidence']/field[@name='storage_temp_min']",
        )
        self._assert_node(
            arch,
            "//group[@name='traceability_evidence']/field[@name='storage_temp_max']",
        )
        self._assert_node(
            arch,
            "//group[@name='traceability_evidence']/field[@name='certificate']",
        )
        self._assert_node(
            arch,
            "//group[@name='traceability_evidence']/",
            "field[@name='traceability_complete']",
        )

    def test_view_stock_lot_list(self):
        """The view stock_lot_list of stock.lot has each node in its place.

        CR-0001 AC-1: lot recall.
        """
        arch = self._arch("tarnbeck_lot_traceability.view_stock_lot_list")
        self._assert_node(
            arch,
            "//field[@name='product_id'][not(ancestor::field)]",
            "/following-sibling::field[@name='supplier_id']",
        )
        self._assert_node(
            arch,
            "//field[@name='product_id'][not(ancestor::field)]",
            "/following-sibling::field[@name='supplier_batch']",
        )
        self._assert_node(
            arch,
            "//field[@name='product_id'][not(ancestor::field)]",
            "/following-sibling::field[@name='traceability_complete']",
        )

    def test_view_stock_lot_recall_form(self):
        """The view stock_lot_recall_form of stock.lot has each node in its place.

        CR-0017 AC-1: lot recall.
        """
        arch = self._arch("tarnbeck_lot_traceability.view_stock_lot_recall_form")
        self._assert_node(
            arch,
            "//field[@name='ref'][not(ancestor::field)]",
            "/following-sibling::field[@name='recall_status']",
        )
        self._assert_node(
            arch,
            "//field[@name='ref'][not(ancestor::field)]",
            "/following-sibling::field[@name='recall_reference']",
            invisible="not recall_status",
        )
        self._assert_node(
            arch,
            "//field[@name='ref'][not(ancestor::field)]",
            "/following-sibling::field[@name='recalled_on']",
            required="recall_status == 'recalled'",
        )

    def test_view_stock_lot_recall_list(self):
        """The view stock_lot_recall_list of stock.lot has each node in its place.

        CR-0017 AC-1: lot recall.
        """
        arch = self._arch("tarnbeck_lot_traceability.view_stock_lot_recall_list")
        self._assert_node(
            arch,
            "//field[@name='create_date'][not(ancestor::field)]",
            "/preceding-sibling::field[@name='recall_status']",
        )

    def test_view_stock_lot_search(self):
        """The view stock_lot_search of stock.lot has each node in its place.

        CR-0001 AC-1: lot recall.
        """
        arch = self._arch("tarnbeck_lot_traceability.view_stock_lot_search")
        self._assert_node(
            arch,
            "//field[@name='product_id'][not(ancestor::field)]",
            "/following-sibling::field[@name='supplier_batch']",
        )
        self._assert_node(
            arch,
            "//field[@name='product_id'][not(ancestor::field)]",
            "/following-sibling::field[@name='supplier_id']",
        )
