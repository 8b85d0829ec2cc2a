from odoo.tests import tagged

from .common import TarnbeckHandlingClassCommon


@tagged("post_install", "-at_install")
class TestNames(TarnbeckHandlingClassCommon):
    def test_product_handling_class_display_name(self):
        """The display name of product.handling.class is made of its parts.

        CR-0005 AC-1: damaged goods.
        """
        record = self._create_product_handling_class(code="Sample", name="Sample")
        parts = [record.code, record.name]
        self.assertEqual(record.display_name, " - ".join(parts))

    def test_product_handling_class_found_by_code(self):
        """A product.handling.class is found by its code.

        CR-0005 AC-1: damaged goods.
        """
        record = self._create_product_handling_class(code="Sample")
        found = self._search_by_name("product.handling.class", record.code)
        self.assertIn(record, found)

    def test_product_handling_class_found_by_name(self):
        """A product.handling.class is found by its name.

        CR-0005 AC-1: damaged goods.
        """
        record = self._create_product_handling_class(name="Sample")
        found = self._search_by_name("product.handling.class", record.name)
        self.assertIn(record, found)
