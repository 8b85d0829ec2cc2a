from odoo.tests import tagged

from .common import TarnbeckReorderingReviewCommon


@tagged("post_install", "-at_install")
class TestViews(TarnbeckReorderingReviewCommon):
    def test_view_orderpoint_form(self):
        """The view orderpoint_form of stock.warehouse.orderpoint has each node in its
        place.

        CR-0019 AC-1: supplier delay.
        """
        arch = self._arch("tarnbeck_reordering_review.view_orderpoint_form")
        self._assert_node(arch, "//sheet", "/group[@name='reordering_review']")
        self._assert_node(
            arch,
            "//group[@name='reordering_review']/field[@name='review_reason']",
        )
        self._assert_node(
            arch,
            "//group[@name='reordering_review']/field[@name='next_review']",
        )
        self._assert_node(
            arch,
            "//group[@name='reordering_review']/field[@name='reviewed_by_id']",
        )
        self._assert_node(
            arch,
            "//group[@name='reordering_review']/field[@name='safety_days']",
        )

    def test_view_orderpoint_list(self):
        """The view orderpoint_list of stock.warehouse.orderpoint has each node in its
        place.

        CR-0019 AC-1: supplier delay.
        """
        arch = self._arch("tarnbeck_reordering_review.view_orderpoint_list")
        self._assert_node(
            arch,
            "//field[@name='product_max_qty'][not(ancestor::field)]",
            "/following-sibling::field[@name='review_reason']",
        )
        self._assert_node(
            arch,
            "//field[@name='product_max_qty'][not(ancestor::field)]",
            "/following-sibling::field[@name='next_review']",
        )
        self._assert_node(
            arch,
            "//field[@name='product_max_qty'][not(ancestor::field)]",
            "/following-sibling::field[@name='reviewed_by_id']",
        )
        self._assert_node(
            arch,
            "//field[@name='product_max_qty'][not(ancestor::field)]",
            "/following-sibling::field[@name='safety_days']",
        )
