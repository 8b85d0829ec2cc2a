from odoo.tests import tagged

from .common import TarnbeckGoodsDamageCommon


@tagged("post_install", "-at_install")
class TestViews(TarnbeckGoodsDamageCommon):
    def test_view_goods_damage_cause_list(self):
        """The view goods_damage_cause_list of goods.damage.cause has each node in its
        place.

        CR-0006 AC-4: inspection failure.
        """
        arch = self._arch("tarnbeck_goods_damage.view_goods_damage_cause_list")
        self._assert_node(arch, "/tree/field[@name='name']")
        self._assert_node(arch, "/tree/field[@name='preventable']")

    def test_view_goods_damage_claim_form(self):
        """The view goods_damage_claim_form of goods.damage.claim has each node in its
        place.

        CR-0014 AC-1: damaged goods.
        """
        arch = self._arch("tarnbeck_goods_damage.view_goods_damage_claim_form")
        self._assert_node(arch, "/form/header/field[@name='state']")
        self._assert_node(arch, "/form/sheet/div/h1/field[@name='name']")
        self._assert_node(arch, "/form/sheet/group[@name='main']")
        self._assert_node(arch, "//group[@name='main']/group[@name='claim']")
        self._assert_node(arch, "//group[@name='claim']/field[@name='report_id']")
        self._assert_node(arch, "//group[@name='claim']/field[@name='carrier_id']")
        self._assert_node(arch, "//group[@name='claim']/field[@name='tracking_ref']")
        self._assert_node(arch, "//group[@name='claim']/field[@name='filed_on']")
        self._assert_node(arch, "//group[@name='claim']/field[@name='answered_on']")
        self._assert_node(arch, "//group[@name='main']/group[@name='amounts']")
        self._assert_node(
            arch,
            "//group[@name='amounts']/field[@name='claimed_amount']",
        )
        self._assert_node(
            arch,
            "//group[@name='amounts']/field[@name='paid_amount']",
            required="state == 'paid'",
        )
        self._assert_node(
            arch,
            "//group[@name='amounts']/field[@name='currency_id']",
            invisible="1",
        )
        self._assert_node(
            arch,
            "//group[@name='amounts']/field[@name='company_id']",
            groups="base.group_multi_company",
        )
        self._assert_node(arch, "/form/div/field[@name='message_follower_ids']")
        self._assert_node(arch, "/form/div/field[@name='message_ids']")

    def test_view_goods_damage_claim_list(self):
        """The view goods_damage_claim_list of goods.damage.claim has each node in its
        place.

        CR-0014 AC-2: month-end close.
        """
        arch = self._arch("tarnbeck_goods_damage.view_goods_damage_claim_list")
        self._assert_node(arch, "/tree/field[@name='name']")
        self._assert_node(arch, "/tree/field[@name='report_id']")
        self._assert_node(arch, "/tree/field[@name='carrier_id']")
        self._assert_node(arch, "/tree/field[@name='filed_on']")
        self._assert_node(arch, "/tree/field[@name='claimed_amount']")
        self._assert_node(arch, "/tree/field[@name='paid_amount']")
        self._assert_node(
            arch,
            "/tree/field[@name='currency_id']",
            column_invisible="1",
        )
        self._assert_node(arch, "/tree/field[@name='state']")

    def test_view_goods_damage_report_claims(self):
        """The view goods_damage_report_claims of goods.damage.report has each node in
        its place.

        CR-0014 AC-1: damaged goods.
        """
        arch = self._arch("tarnbeck_goods_damage.view_goods_damage_report_claims")
        self._assert_node(
            arch,
            "//page[@name='goods']",
            "/following-sibling::page[@name='claims']",
            groups="tarnbeck_goods_damage.group_damage_controller",
        )
        self._assert_node(arch, "//page[@name='claims']/field[@name='claim_ids']")
        self._assert_node(arch, "//field[@name='claim_ids']/tree/field[@name='name']")
        self._assert_node(
            arch,
            "//field[@name='claim_ids']/tree/field[@name='carrier_id']",
        )
        self._assert_node(
            arch,
            "//field[@name='claim_ids']/tree/field[@name='claimed_amount']",
        )
        self._assert_node(
            arch,
            "//field[@name='claim_ids']/tree/field[@name='paid_amount']",
        )
        self._assert_node(
            arch,
            "//field[@name='claim_ids']/tree/field[@name='currency_id']",
            column_invisible="1",
        )
        self._assert_node(arch, "//field[@name='claim_ids']/tree/field[@name='state']")

    def test_view_goods_damage_report_form(self):
        """The view goods_damage_report_form of goods.damage.report has each node in its
        place.

        CR-0006 AC-1: damaged goods.
        """
        arch = self._arch("tarnbeck_goods_damage.view_goods_damage_report_form")
        self._assert_node(arch, "/form/header/field[@name='state']")
        self._assert_node(
            arch,
            "//div[@name='button_box']/button[@name='action_view_lines']",
            groups="tarnbeck_goods_damage.group_damage_controller,tarnbeck_goods_damage.group_damage_reporter",
        )
        self._assert_node(
            arch,
            "//button[@name='action_view_lines']/field[@name='lines_count']",
        )
        self._assert_node(arch, "/form/sheet/field[@name='company_id']", invisible="1")
        self._assert_node(arch, "/form/sheet/field[@name='photo']")
        self._assert_node(arch, "/form/sheet/div/h1/field[@name='title']")
        self._assert_node(arch, "/form/sheet/group[@name='main']")
        self._assert_node(arch, "//group[@name='main']/group[@name='found']")
        self._assert_node(
            arch,
            "//group[@name='found']/field[@name='name']",
            readonly="1",
        )
        self._assert_node(arch, "//group[@name='found']/field[@name='found_on']")
        self._assert_node(arch, "//group[@name='found']/field[@name='found_at']")
        self._assert_node(arch, "//group[@name='found']/field[@name='warehouse_id']")
        self._assert_node(
            arch,
            "//group[@name='found']/field[@name='picking_id']",
            invisible="found_at == 'putaway'",
        )
        self._assert_node(arch, "//group[@name='main']/group[@name='liability']")
        self._assert_node(arch, "//group[@name='liability']/field[@name='cause_ids']")
        self._assert_node(
            arch,
            "//group[@name='liability']/field[@name='liable_id']",
            required="state == 'closed'",
        )
        self._assert_node(
            arch,
            "//group[@name='liability']/field[@name='estimated_loss']",
        )
        self._assert_node(
            arch,
            "//group[@name='liability']/field[@name='currency_id']",
            invisible="1",
        )
        self._assert_node(arch, "//group[@name='liability']/field[@name='reporter_id']")
        self._assert_node(
            arch,
            "//group[@name='liability']/field[@name='company_id']",
            groups="base.group_multi_company",
        )
        self._assert_node(arch, "/form/sheet/notebook/page[@name='goods']")
        self._assert_node(
            arch,
            "//page[@name='goods']/field[@name='line_ids']",
            readonly="state == 'closed'",
        )
        self._assert_node(
            arch,
            "//field[@name='line_ids']/tree/field[@name='company_id']",
            column_invisible="1",
        )
        self._assert_node(
            arch,
            "//field[@name='line_ids']/tree/field[@name='product_id']",
        )
        self._assert_node(
            arch,
            "//field[@name='line_ids']/tree/field[@name='lot_id']",
            groups="stock.group_production_lot",
        )
        self._assert_node(
            arch,
            "//field[@name='line_ids']/tree/field[@name='quantity']",
        )
        self._assert_node(arch, "//field[@name='line_ids']/tree/field[@name='usable']")
        self._assert_node(arch, "//field[@name='line_ids']/tree/field[@name='note']")
        self._assert_node(
            arch,
            "/form/sheet/notebook/page[@name='assessment']",
            groups="tarnbeck_goods_damage.group_damage_controller",
        )
        self._assert_node(arch, "//page[@name='assessment']/field[@name='assessment']")
        self._assert_node(arch, "/form/div/field[@name='message_follower_ids']")
        self._assert_node(arch, "/form/div/field[@name='activity_ids']")
        self._assert_node(arch, "/form/div/field[@name='message_ids']")

    def test_view_goods_damage_report_list(self):
        """The view goods_damage_report_list of goods.damage.report has each node in its
        place.

        CR-0006 AC-2: customer return.
        """
        arch = self._arch("tarnbeck_goods_damage.view_goods_damage_report_list")
        self._assert_node(arch, "/tree/field[@name='company_id']", column_invisible="1")
        self._assert_node(arch, "/tree/field[@name='name']")
        self._assert_node(arch, "/tree/field[@name='found_on']")
        self._assert_node(arch, "/tree/field[@name='title']")
        self._assert_node(arch, "/tree/field[@name='found_at']")
        self._assert_node(arch, "/tree/field[@name='warehouse_id']")
        self._assert_node(arch, "/tree/field[@name='liable_id']")
        self._assert_node(arch, "/tree/field[@name='estimated_loss']")
        self._assert_node(
            arch,
            "/tree/field[@name='currency_id']",
            column_invisible="1",
        )
        self._assert_node(arch, "/tree/field[@name='reporter_id']")
        self._assert_node(arch, "/tree/field[@name='state']")

    def test_view_goods_damage_report_search(self):
        """The view goods_damage_report_search of goods.damage.report has each node in
        its place.

        CR-0006 AC-2: customer return.
        """
        arch = self._arch("tarnbeck_goods_damage.view_goods_damage_report_search")
        self._assert_node(arch, "/search/field[@name='name']")
        self._assert_node(arch, "/search/field[@name='title']")
        self._assert_node(arch, "/search/field[@name='picking_id']")
        self._assert_node(arch, "/search/field[@name='liable_id']")
        self._assert_node(arch, "/search/filter[@name='open']")
        self._assert_node(arch, "/search/filter[@name='mine']")
        self._assert_node(arch, "/search/filter[@name='no_liable']")
        self._assert_node(arch, "/search/group/filter[@name='by_place']")
        self._assert_node(arch, "/search/group/filter[@name='by_liable']")
        self._assert_node(arch, "/search/group/filter[@name='by_month']")

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
