from odoo.tests import tagged

from .common import TarnbeckHandlingClassCommon


@tagged("post_install", "-at_install")
class TestViews(TarnbeckHandlingClassCommon):
    def test_view_handling_equipment_list(self):
        """The view handling_equipment_list of handling.equipment shows its fields.

        CR-0005 AC-4: damaged goods.
        """
        view = self.env.ref("tarnbeck_handling_class.view_handling_equipment_list")
        arch = self.env[view.model].get_view(view.id, view.type)["arch"]
        self.assertIn('name="licence_required"', arch)
        self.assertIn('name="name"', arch)

    def test_view_product_handling_class_form(self):
        """The view product_handling_class_form of product.handling.class shows its
        fields.

        CR-0005 AC-1: damaged goods.
        """
        view = self.env.ref("tarnbeck_handling_class.view_product_handling_class_form")
        arch = self.env[view.model].get_view(view.id, view.type)["arch"]
        self.assertIn('name="active"', arch)
        self.assertIn('name="chilled"', arch)
        self.assertIn('name="code"', arch)
        self.assertIn('name="data_sheet"', arch)
        self.assertIn('name="equipment_ids"', arch)
        self.assertIn('name="instructions"', arch)
        self.assertIn('name="layer_load"', arch)
        self.assertIn('name="max_stack_height"', arch)
        self.assertIn('name="pictogram"', arch)
        self.assertIn('name="sequence"', arch)
        self.assertIn('name="stacking"', arch)

    def test_view_product_handling_class_list(self):
        """The view product_handling_class_list of product.handling.class shows its
        fields.

        CR-0005 AC-4: damaged goods.
        """
        view = self.env.ref("tarnbeck_handling_class.view_product_handling_class_list")
        arch = self.env[view.model].get_view(view.id, view.type)["arch"]
        self.assertIn('name="chilled"', arch)
        self.assertIn('name="code"', arch)
        self.assertIn('name="max_stack_height"', arch)
        self.assertIn('name="name"', arch)
        self.assertIn('name="sequence"', arch)
        self.assertIn('name="stacking"', arch)

    def test_view_product_handling_class_search(self):
        """The view product_handling_class_search of product.handling.class shows its
        fields.

        CR-0005 AC-2: multi-warehouse transfer.
        """
        view = self.env.ref(
            "tarnbeck_handling_class.view_product_handling_class_search",
        )
        arch = self.env[view.model].get_view(view.id, view.type)["arch"]
        self.assertIn('name="code"', arch)
        self.assertIn('name="name"', arch)

    def test_view_product_template_form(self):
        """The view product_template_form of product.template shows its fields.

        CR-0005 AC-2: multi-warehouse transfer.
        """
        view = self.env.ref("tarnbeck_handling_class.view_product_template_form")
        arch = self.env[view.model].get_view(view.id, view.type)["arch"]
        self.assertIn('name="handling_class_id"', arch)

    def test_view_product_template_search(self):
        """The view product_template_search of product.template shows its fields.

        CR-0005 AC-2: multi-warehouse transfer.
        """
        view = self.env.ref("tarnbeck_handling_class.view_product_template_search")
        arch = self.env[view.model].get_view(view.id, view.type)["arch"]
        self.assertIn('name="handling_class_id"', arch)

    def test_view_stock_picking_form(self):
        """The view stock_picking_form of stock.picking shows its fields.

        CR-0005 AC-1: damaged goods.
        """
        view = self.env.ref("tarnbeck_handling_class.view_stock_picking_form")
        arch = self.env[view.model].get_view(view.id, view.type)["arch"]
        self.assertIn('name="handling_class_id"', arch)

    def test_menu_handling(self):
        """The menu handling stands in its place and opens its action.

        CR-0005 AC-4: damaged goods.
        """
        menu = self.env.ref("tarnbeck_handling_class.menu_handling")
        parent = self.env.ref("stock.menu_stock_config_settings")
        self.assertEqual(menu.parent_id, parent)
        child = self.env.ref("tarnbeck_handling_class.menu_handling_class")
        self.assertEqual(child.parent_id, menu)
        child_2 = self.env.ref("tarnbeck_handling_class.menu_handling_equipment")
        self.assertEqual(child_2.parent_id, menu)

    def test_menu_handling_class(self):
        """The menu handling_class stands in its place and opens its action.

        CR-0005 AC-4: damaged goods.
        """
        menu = self.env.ref("tarnbeck_handling_class.menu_handling_class")
        parent = self.env.ref("tarnbeck_handling_class.menu_handling")
        self.assertEqual(menu.parent_id, parent)
        action = self.env.ref("tarnbeck_handling_class.action_product_handling_class")
        self.assertEqual(menu.action, action)

    def test_menu_handling_equipment(self):
        """The menu handling_equipment stands in its place and opens its action.

        CR-0005 AC-4: damaged goods.
        """
        menu = self.env.ref("tarnbeck_handling_class.menu_handling_equipment")
        parent = self.env.ref("tarnbeck_handling_class.menu_handling")
        self.assertEqual(menu.parent_id, parent)
        action = self.env.ref("tarnbeck_handling_class.action_handling_equipment")
        self.assertEqual(menu.action, action)
