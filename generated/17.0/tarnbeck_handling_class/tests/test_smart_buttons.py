from odoo.tests import tagged

from .common import TarnbeckHandlingClassCommon


@tagged("post_install", "-at_install")
class TestSmartButtons(TarnbeckHandlingClassCommon):
    def test_product_handling_class_products(self):
        """The button Products of product.handling.class counts and opens what points to
        it.
        """
        record = self._create_product_handling_class()
        self.assertEqual(record.products_count, 0)
        counted = self._create_product_template(handling_class_id=record.id)
        self.env.flush_all()
        record.invalidate_recordset()
        self.assertEqual(record.products_count, 1)
        action = record.action_view_products()
        opened = self.env[action["res_model"]].search(action["domain"])
        self.assertEqual(opened, counted)
