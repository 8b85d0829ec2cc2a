from odoo.tests import tagged

from .common import TarnbeckHandlingClassCommon


@tagged("post_install", "-at_install")
class TestViews(TarnbeckHandlingClassCommon):
    def test_view_handling_equipment_list(self):
        """The view handling_equipment_list of handling.equipment has each node in its
        place.

        CR-0005 AC-4: damaged goods.
        """
        arch = self._arch("tarnbeck_handling_class.view_handling_equipment_list")
        self._assert_node(arch, "/tree/field[@name='name']")
        self._assert_node(arch, "/tree/field[@name='licence_required']")

    def test_view_product_handling_class_form(self):
        """The view product_handling_class_form of product.handling.class has each node
        in its place.

        CR-0005 AC-1: damaged goods.
        """
        arch = self._arch("tarnbeck_handling_class.view_product_handling_class_form")
        self._assert_node(
            arch,
            "//div[@name='button_box']/button[@name='action_view_products']",
        )
        self._assert_node(
            arch,
            "//button[@name='action_view_products']/field[@name='products_count']",
        )
        self._assert_node(
            arch,
            "/form/sheet/widget[@name='web_ribbon']",
            invisible="active",
        )
        self._assert_node(arch, "/form/sheet/field[@name='pictogram']")
        self._assert_node(arch, "/form/sheet/div/h1/field[@name='name']")
        self._assert_node(arch, "/form/sheet/group[@name='main']")
        self._assert_node(arch, "//group[@name='main']/group[@name='identity']")
        self._assert_node(arch, "//group[@name='identity']/field[@name='code']")
        self._assert_node(arch, "//group[@name='identity']/field[@name='sequence']")
        self._assert_node(arch, "//group[@name='identity']/field[@name='active']")
        self._assert_node(arch, "//group[@name='main']/group[@name='stacking_rules']")
        self._assert_node(
            arch,
            "//group[@name='stacking_rules']/field[@name='stacking']",
        )
        self._assert_node(
            arch,
            "//group[@name='stacking_rules']/field[@name='max_stack_height']",
            invisible="stacking == 'top'",
        )
        self._assert_node(
            arch,
            "//group[@name='stacking_rules']/field[@name='layer_load']",
        )
        self._assert_node(
            arch,
            "//group[@name='stacking_rules']/field[@name='load_uom_id']",
            groups="uom.group_uom",
        )
        self._assert_node(
            arch,
            "//group[@name='stacking_rules']/field[@name='chilled']",
        )
        self._assert_node(arch, "/form/sheet/group/field[@name='equipment_ids']")
        self._assert_node(arch, "/form/sheet/notebook/page[@name='instructions']")
        self._assert_node(
            arch,
            "//page[@name='instructions']/field[@name='instructions']",
        )
        self._assert_node(arch, "/form/sheet/notebook/page[@name='safety']")
        self._assert_node(arch, "//page[@name='safety']/group[@name='safety_data']")
        self._assert_node(
            arch,
            "//group[@name='safety_data']/field[@name='data_sheet']",
        )

    def test_view_product_handling_class_list(self):
        """The view product_handling_class_list of product.handling.class has each node
        in its place.

        CR-0005 AC-4: damaged goods.
        """
        arch = self._arch("tarnbeck_handling_class.view_product_handling_class_list")
        self._assert_node(arch, "/tree/field[@name='sequence']")
        self._assert_node(arch, "/tree/field[@name='code']")
        self._assert_node(arch, "/tree/field[@name='name']")
        self._assert_node(arch, "/tree/field[@name='stacking']")
        self._assert_node(arch, "/tree/field[@name='chilled']")
        self._assert_node(arch, "/tree/field[@name='max_stack_height']")

    def test_view_product_handling_class_search(self):
        """The view product_handling_class_search of product.handling.class has each
        node in its place.

        CR-0005 AC-2: multi-warehouse transfer.
        """
        arch = self._arch("tarnbeck_handling_class.view_product_handling_class_search")
        self._assert_node(arch, "/search/field[@name='code']")
        self._assert_node(arch, "/search/field[@name='name']")
        self._assert_node(arch, "/search/filter[@name='chilled']")
        self._assert_node(arch, "/search/filter[@name='archived']")
        self._assert_node(arch, "/search/group/filter[@name='by_stacking']")

    def test_view_product_template_form(self):
        """The view product_template_form of product.template has each node in its
        place.

        CR-0005 AC-2: multi-warehouse transfer.
        """
        arch = self._arch("tarnbeck_handling_class.view_product_template_form")
        self._assert_node(
            arch,
            "//group[@name='group_lots_and_weight']",
            "/field[@name='handling_class_id']",
        )

    def test_view_product_template_search(self):
        """The view product_template_search of product.template has each node in its
        place.

        CR-0005 AC-2: multi-warehouse transfer.
        """
        arch = self._arch("tarnbeck_handling_class.view_product_template_search")
        self._assert_node(
            arch,
            "//filter[@name='filter_to_sell']",
            "/preceding-sibling::field[@name='handling_class_id']",
        )

    def test_view_stock_picking_form(self):
        """The view stock_picking_form of stock.picking has each node in its place.

        CR-0005 AC-1: damaged goods.
        """
        arch = self._arch("tarnbeck_handling_class.view_stock_picking_form")
        self._assert_node(
            arch,
            "//field[@name='move_ids_without_package']/tree",
            "//field[@name='product_id']",
            "/following-sibling::field[@name='handling_class_id']",
            readonly="1",
        )

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
