from odoo.tests import tagged

from .common import TarnbeckHandlingClassCommon


@tagged("post_install", "-at_install")
class TestAccess(TarnbeckHandlingClassCommon):
    def test_handling_equipment_by_base_group_portal(self):
        """A portal user may do this with handling.equipment: nothing.

        CR-0005 AC-4: damaged goods.
        """
        user = self._user("base.group_portal")
        values = self._values_handling_equipment()
        self._assert_cannot_create(user, "handling.equipment", values)
        record = self._create_handling_equipment()
        self._assert_cannot_read(user, record)
        self._assert_cannot_write(user, record, {"licence_required": True})
        self._assert_cannot_unlink(user, record)

    def test_handling_equipment_by_base_group_user(self):
        """An internal user may do this with handling.equipment: read.

        CR-0005 AC-4: damaged goods.
        """
        user = self._user("base.group_user")
        values = self._values_handling_equipment()
        self._assert_cannot_create(user, "handling.equipment", values)
        record = self._create_handling_equipment()
        self._assert_can_read(user, record)
        self._assert_cannot_write(user, record, {"licence_required": True})
        self._assert_cannot_unlink(user, record)

    def test_handling_equipment_by_stock_group_stock_manager(self):
        """A user of the group stock.group_stock_manager may do this with
        handling.equipment: create, read, update, delete.

        CR-0005 AC-4: damaged goods.
        """
        user = self._user("stock.group_stock_manager")
        values = self._values_handling_equipment()
        self._assert_can_create(user, "handling.equipment", values)
        record = self._create_handling_equipment()
        self._assert_can_read(user, record)
        self._assert_can_write(user, record, {"licence_required": True})
        self._assert_can_unlink(user, record)

    def test_product_handling_class_by_base_group_portal(self):
        """A portal user may do this with product.handling.class: nothing.

        CR-0005 AC-1: damaged goods.

        CR-0005 AC-2: multi-warehouse transfer.
        """
        user = self._user("base.group_portal")
        values = self._values_product_handling_class()
        self._assert_cannot_create(user, "product.handling.class", values)
        record = self._create_product_handling_class()
        self._assert_cannot_read(user, record)
        self._assert_cannot_write(user, record, {"chilled": True})
        self._assert_cannot_unlink(user, record)

    def test_product_handling_class_by_base_group_user(self):
        """An internal user may do this with product.handling.class: read.

        CR-0005 AC-1: damaged goods.

        CR-0005 AC-2: multi-warehouse transfer.
        """
        user = self._user("base.group_user")
        values = self._values_product_handling_class()
        self._assert_cannot_create(user, "product.handling.class", values)
        record = self._create_product_handling_class()
        self._assert_can_read(user, record)
        self._assert_cannot_write(user, record, {"chilled": True})
        self._assert_cannot_unlink(user, record)

    def test_product_handling_class_by_stock_group_stock_manager(self):
        """A user of the group stock.group_stock_manager may do this with
        product.handling.class: create, read, update, delete.

        CR-0005 AC-1: damaged goods.

        CR-0005 AC-2: multi-warehouse transfer.
        """
        user = self._user("stock.group_stock_manager")
        values = self._values_product_handling_class()
        self._assert_can_create(user, "product.handling.class", values)
        record = self._create_product_handling_class()
        self._assert_can_read(user, record)
        self._assert_can_write(user, record, {"chilled": True})
        self._assert_can_unlink(user, record)
