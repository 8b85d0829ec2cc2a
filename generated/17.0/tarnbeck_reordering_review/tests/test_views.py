from odoo.tests import tagged

from .common import TarnbeckReorderingReviewCommon


@tagged("post_install", "-at_install")
class TestViews(TarnbeckReorderingReviewCommon):
    def test_view_orderpoint_form(self):
        """The view orderpoint_form of stock.warehouse.orderpoint shows its fields.

        CR-0019 AC-1: supplier delay.
        """
        view = self.env.ref("tarnbeck_reordering_review.view_orderpoint_form")
        arch = self.env[view.model].get_view(view.id, view.type)["arch"]
        self.assertIn('name="next_review"', arch)
        self.assertIn('name="review_reason"', arch)
        self.assertIn('name="reviewed_by_id"', arch)
        self.assertIn('name="safety_days"', arch)

    def test_view_orderpoint_list(self):
        """The view orderpoint_list of stock.warehouse.orderpoint shows its fields.

        CR-0019 AC-1: supplier delay.
        """
        view = self.env.ref("tarnbeck_reordering_review.view_orderpoint_list")
        arch = self.env[view.model].get_view(view.id, view.type)["arch"]
        self.assertIn('name="next_review"', arch)
        self.assertIn('name="review_reason"', arch)
        self.assertIn('name="reviewed_by_id"', arch)
        self.assertIn('name="safety_days"', arch)
