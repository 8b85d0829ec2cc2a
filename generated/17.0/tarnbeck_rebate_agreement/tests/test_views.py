from odoo.tests import tagged

from .common import TarnbeckRebateAgreementCommon


@tagged("post_install", "-at_install")
class TestViews(TarnbeckRebateAgreementCommon):
    def test_view_rebate_agreement_form(self):
        """The view rebate_agreement_form of rebate.agreement has each node in its
        place.

        CR-0004 AC-1: wrong price or discount.
        """
        arch = self._arch("tarnbeck_rebate_agreement.view_rebate_agreement_form")
        self._assert_node(arch, "/form/header/field[@name='state']")
        self._assert_node(
            arch,
            "//div[@name='button_box']/button[@name='action_view_lines']",
            groups="tarnbeck_rebate_agreement.group_rebate_account_manager,tarnbeck_rebate_agreement.group_rebate_controller",
        )
        self._assert_node(
            arch,
            "//button[@name='action_view_lines']/field[@name='lines_count']",
        )
        self._assert_node(arch, "/form/sheet/field[@name='currency_id']", invisible="1")
        self._assert_node(arch, "/form/sheet/div/h1/field[@name='name']")
        self._assert_node(arch, "/form/sheet/group[@name='main']")
        self._assert_node(arch, "//group[@name='main']/group[@name='customer']")
        self._assert_node(arch, "//group[@name='customer']/field[@name='partner_id']")
        self._assert_node(
            arch,
            "//group[@name='customer']/field[@name='customer_email']",
        )
        self._assert_node(
            arch,
            "//group[@name='customer']/field[@name='customer_reference']",
        )
        self._assert_node(arch, "//group[@name='customer']/field[@name='user_id']")
        self._assert_node(arch, "//group[@name='customer']/field[@name='tag_ids']")
        self._assert_node(arch, "//group[@name='main']/group[@name='period']")
        self._assert_node(
            arch,
            "//group[@name='period']/field[@name='date_from']",
            readonly="state != 'draft'",
        )
        self._assert_node(
            arch,
            "//group[@name='period']/field[@name='date_to']",
            readonly="state in ['settled', 'ended']",
        )
        self._assert_node(
            arch,
            "//group[@name='period']/field[@name='turnover_target']",
        )
        self._assert_node(
            arch,
            "//group[@name='period']/field[@name='paid_last_year']",
            invisible="paid_last_year == 0",
        )
        self._assert_node(
            arch,
            "//group[@name='period']/field[@name='currency_id']",
            groups="base.group_multi_currency",
        )
        self._assert_node(
            arch,
            "//group[@name='period']/field[@name='company_id']",
            groups="base.group_multi_company",
        )
        self._assert_node(arch, "/form/sheet/notebook/page[@name='lines']")
        self._assert_node(
            arch,
            "//page[@name='lines']/field[@name='line_ids']",
            readonly="state in ['settled', 'ended']",
        )
        self._assert_node(
            arch,
            "//field[@name='line_ids']/tree/field[@name='sequence']",
        )
        self._assert_node(
            arch,
            "//field[@name='line_ids']/tree/field[@name='description']",
        )
        self._assert_node(
            arch,
            "//field[@name='line_ids']/tree/field[@name='category_id']",
        )
        self._assert_node(
            arch,
            "//field[@name='line_ids']/tree/field[@name='band_from']",
        )
        self._assert_node(arch, "//field[@name='line_ids']/tree/field[@name='rate']")
        self._assert_node(
            arch,
            "//field[@name='line_ids']/tree/field[@name='currency_id']",
            column_invisible="1",
        )
        self._assert_node(arch, "/form/sheet/notebook/page[@name='terms']")
        self._assert_node(arch, "//page[@name='terms']/field[@name='terms']")
        self._assert_node(
            arch,
            "//page[@name='terms']/group[@name='signature']",
            groups="tarnbeck_rebate_agreement.group_rebate_controller",
        )
        self._assert_node(arch, "//group[@name='signature']/field[@name='signed_copy']")
        self._assert_node(arch, "/form/div/field[@name='message_follower_ids']")
        self._assert_node(arch, "/form/div/field[@name='activity_ids']")
        self._assert_node(arch, "/form/div/field[@name='message_ids']")

    def test_view_rebate_agreement_list(self):
        """The view rebate_agreement_list of rebate.agreement has each node in its
        place.

        CR-0004 AC-2: month-end close.
        """
        arch = self._arch("tarnbeck_rebate_agreement.view_rebate_agreement_list")
        self._assert_node(arch, "/tree/field[@name='name']")
        self._assert_node(arch, "/tree/field[@name='partner_id']")
        self._assert_node(arch, "/tree/field[@name='user_id']")
        self._assert_node(arch, "/tree/field[@name='date_from']")
        self._assert_node(arch, "/tree/field[@name='date_to']")
        self._assert_node(arch, "/tree/field[@name='turnover_target']")
        self._assert_node(
            arch,
            "/tree/field[@name='currency_id']",
            column_invisible="1",
        )
        self._assert_node(arch, "/tree/field[@name='state']")

    def test_view_rebate_agreement_search(self):
        """The view rebate_agreement_search of rebate.agreement has each node in its
        place.

        CR-0004 AC-2: month-end close.
        """
        arch = self._arch("tarnbeck_rebate_agreement.view_rebate_agreement_search")
        self._assert_node(arch, "/search/field[@name='name']")
        self._assert_node(arch, "/search/field[@name='partner_id']")
        self._assert_node(arch, "/search/field[@name='user_id']")
        self._assert_node(arch, "/search/filter[@name='signed']")
        self._assert_node(arch, "/search/filter[@name='to_settle']")
        self._assert_node(arch, "/search/filter[@name='mine']")
        self._assert_node(arch, "/search/group/filter[@name='by_customer']")
        self._assert_node(arch, "/search/group/filter[@name='by_manager']")
        self._assert_node(arch, "/search/group/filter[@name='by_state']")

    def test_menu_rebate(self):
        """The menu rebate stands in its place and opens its action.

        CR-0004 AC-2: month-end close.
        """
        menu = self.env.ref("tarnbeck_rebate_agreement.menu_rebate")
        parent = self.env.ref("sale.sale_menu_root")
        self.assertEqual(menu.parent_id, parent)
        child = self.env.ref("tarnbeck_rebate_agreement.menu_rebate_agreement")
        self.assertEqual(child.parent_id, menu)
        child_2 = self.env.ref("tarnbeck_rebate_agreement.menu_rebate_settle")
        self.assertEqual(child_2.parent_id, menu)

    def test_menu_rebate_agreement(self):
        """The menu rebate_agreement stands in its place and opens its action.

        CR-0004 AC-2: month-end close.
        """
        menu = self.env.ref("tarnbeck_rebate_agreement.menu_rebate_agreement")
        parent = self.env.ref("tarnbeck_rebate_agreement.menu_rebate")
        self.assertEqual(menu.parent_id, parent)
        action = self.env.ref("tarnbeck_rebate_agreement.action_rebate_agreement")
        self.assertEqual(menu.action, action)

    def test_menu_rebate_settle(self):
        """The menu rebate_settle stands in its place and opens its action.

        CR-0004 AC-2: month-end close.
        """
        menu = self.env.ref("tarnbeck_rebate_agreement.menu_rebate_settle")
        parent = self.env.ref("tarnbeck_rebate_agreement.menu_rebate")
        self.assertEqual(menu.parent_id, parent)
        action = self.env.ref(
            "tarnbeck_rebate_agreement.action_rebate_agreement_settle",
        )
        self.assertEqual(menu.action, action)
