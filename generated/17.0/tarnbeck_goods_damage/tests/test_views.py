from odoo.tests import tagged

from .common import TarnbeckGoodsDamageCommon


@tagged("post_install", "-at_install")
class TestViews(TarnbeckGoodsDamageCommon):
    def test_view_goods_damage_cause_list(self):
        """The view goods_damage_cause_list of goods.damage.cause shows its fields.

        CR-0006 AC-4: inspection failure.
        """
        view = self.env.ref("tarnbeck_goods_damage.view_goods_damage_cause_list")
        arch = self.env[view.model].get_view(view.id, view.type)["arch"]
        self.assertIn('name="name"', arch)
        self.assertIn('name="preventable"', arch)

    def test_view_goods_damage_claim_form(self):
        """The view goods_damage_claim_form of goods.damage.claim shows its fields.

        CR-0014 AC-1: damaged goods.
        """
        view = self.env.ref("tarnbeck_goods_damage.view_goods_damage_claim_form")
        arch = self.env[view.model].get_view(view.id, view.type)["arch"]
        self.assertIn('name="answered_on"', arch)
        self.assertIn('name="carrier_id"', arch)
        self.assertIn('name="claimed_amount"', arch)
        self.assertIn('name="currency_id"', arch)
        self.assertIn('name="filed_on"', arch)
        self.assertIn('name="paid_amount"', arch)
        self.assertIn('name="report_id"', arch)
        self.assertIn('name="tracking_ref"', arch)

    def test_view_goods_damage_claim_list(self):
        """The view goods_damage_claim_list of goods.damage.claim shows its fields.

        CR-0014 AC-2: month-end close.
        """
        view = self.env.ref("tarnbeck_goods_damage.view_goods_damage_claim_list")
        arch = self.env[view.model].get_view(view.id, view.type)["arch"]
        self.assertIn('name="carrier_id"', arch)
        self.assertIn('name="claimed_amount"', arch)
        self.assertIn('name="currency_id"', arch)
        self.assertIn('name="filed_on"', arch)
        self.assertIn('name="name"', arch)
        self.assertIn('name="paid_amount"', arch)
        self.assertIn('name="report_id"', arch)
        self.assertIn('name="state"', arch)

    def test_view_goods_damage_report_form(self):
        """The view goods_damage_report_form of goods.damage.report shows its fields.

        CR-0006 AC-1: damaged goods.
        """
        view = self.env.ref("tarnbeck_goods_damage.view_goods_damage_report_form")
        arch = self.env[view.model].get_view(view.id, view.type)["arch"]
        self.assertIn('name="cause_ids"', arch)
        self.assertIn('name="currency_id"', arch)
        self.assertIn('name="estimated_loss"', arch)
        self.assertIn('name="found_at"', arch)
        self.assertIn('name="found_on"', arch)
        self.assertIn('name="liable_id"', arch)
        self.assertIn('name="line_ids"', arch)
        self.assertIn('name="name"', arch)
        self.assertIn('name="photo"', arch)
        self.assertIn('name="picking_id"', arch)
        self.assertIn('name="reporter_id"', arch)
        self.assertIn('name="warehouse_id"', arch)

    def test_view_goods_damage_report_list(self):
        """The view goods_damage_report_list of goods.damage.report shows its fields.

        CR-0006 AC-2: customer return.
        """
        view = self.env.ref("tarnbeck_goods_damage.view_goods_damage_report_list")
        arch = self.env[view.model].get_view(view.id, view.type)["arch"]
        self.assertIn('name="currency_id"', arch)
        self.assertIn('name="estimated_loss"', arch)
        self.assertIn('name="found_at"', arch)
        self.assertIn('name="found_on"', arch)
        self.assertIn('name="liable_id"', arch)
        self.assertIn('name="name"', arch)
        self.assertIn('name="reporter_id"', arch)
        self.assertIn('name="state"', arch)
        self.assertIn('name="title"', arch)
        self.assertIn('name="warehouse_id"', arch)

    def test_view_goods_damage_report_search(self):
        """The view goods_damage_report_search of goods.damage.report shows its fields.

        CR-0006 AC-2: customer return.
        """
        view = self.env.ref("tarnbeck_goods_damage.view_goods_damage_report_search")
        arch = self.env[view.model].get_view(view.id, view.type)["arch"]
        self.assertIn('name="liable_id"', arch)
        self.assertIn('name="name"', arch)
        self.assertIn('name="picking_id"', arch)
        self.assertIn('name="title"', arch)

    def test_menu_goods_damage(self):
        """The menu goods_damage stands in its place and opens its action.

        CR-0006 AC-1: damaged goods.
        """
        menu = self.env.ref("tarnbeck_goods_damage.menu_goods_damage")
        parent = self.env.ref("stock.menu_stock_root")
        self.assertEqual(menu.parent_id, parent)
        child = self.env.ref("tarnbeck_goods_damage.menu_goods_damage_cause")
        self.assertEqual(child.parent_id, menu)
        child_2 = self.env.ref("tarnbeck_goods_damage.menu_goods_damage_claim")
        self.assertEqual(child_2.parent_id, menu)
        child_3 = self.env.ref("tarnbeck_goods_damage.menu_goods_damage_report")
        self.assertEqual(child_3.parent_id, menu)

    def test_menu_goods_damage_cause(self):
        """The menu goods_damage_cause stands in its place and opens its action.

        CR-0006 AC-4: inspection failure.
        """
        menu = self.env.ref("tarnbeck_goods_damage.menu_goods_damage_cause")
        parent = self.env.ref("tarnbeck_goods_damage.menu_goods_damage")
        self.assertEqual(menu.parent_id, parent)
        action = self.env.ref("tarnbeck_goods_damage.action_goods_damage_cause")
        self.assertEqual(menu.action, action)

    def test_menu_goods_damage_claim(self):
        """The menu goods_damage_claim stands in its place and opens its action.

        CR-0014 AC-2: month-end close.
        """
        menu = self.env.ref("tarnbeck_goods_damage.menu_goods_damage_claim")
        parent = self.env.ref("tarnbeck_goods_damage.menu_goods_damage")
        self.assertEqual(menu.parent_id, parent)
        action = self.env.ref("tarnbeck_goods_damage.action_goods_damage_claim")
        self.assertEqual(menu.action, action)

    def test_menu_goods_damage_report(self):
        """The menu goods_damage_report stands in its place and opens its action.

        CR-0006 AC-1: damaged goods.
        """
        menu = self.env.ref("tarnbeck_goods_damage.menu_goods_damage_report")
        parent = self.env.ref("tarnbeck_goods_damage.menu_goods_damage")
        self.assertEqual(menu.parent_id, parent)
        action = self.env.ref("tarnbeck_goods_damage.action_goods_damage_report")
        self.assertEqual(menu.action, action)
