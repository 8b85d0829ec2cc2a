from odoo.tests import tagged

from .common import TarnbeckHandlingClassCommon


@tagged("post_install", "-at_install")
class TestRequired(TarnbeckHandlingClassCommon):
    def test_handling_equipment(self):
        """A handling.equipment never lacks name.

        CR-0005 AC-4: damaged goods.
        """
        record = self._create_handling_equipment()
        self._assert_never_emptied(record, "name")

    def test_product_handling_class(self):
        """A product.handling.class never lacks code, name, stacking.

        CR-0005 AC-1: damaged goods.
        """
        record = self._create_product_handling_class()
        self._assert_never_emptied(record, "code")
        self._assert_never_emptied(record, "name")
        self._assert_never_emptied(record, "stacking")
