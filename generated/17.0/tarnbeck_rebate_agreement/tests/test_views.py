from odoo.tests import tagged

from .common import TarnbeckRebateAgreementCommon


@tagged("post_install", "-at_install")
class TestViews(TarnbeckRebateAgreementCommon):
    def test_view_rebate_agreement_form(self):
        """The view rebate_agreement_form of rebate.agreement shows its fields.

        CR-0004 AC-1: wrong price or discount.
        """
        view = self.env.ref("tarnbeck_rebate_agreement.view_rebate_agreement_form")
        arch = self.env[view.model].get_view(view.id, view.type)["arch"]
        self.assertIn('name="customer_email"', arch)
        self.assertIn('name="customer_reference"', arch)
        self.assertIn('name="date_from"', arch)
        self.assertIn('name="date_to"', arch)
        self.assertIn('name="line_ids"', arch)
        self.assertIn('name="paid_last_year"', arch)
        self.assertIn('name="partner_id"', arch)
        self.assertIn('name="tag_ids"', arch)
        self.assertIn('name="terms"', arch)
        self.assertIn('name="turnover_target"', arch)
        self.assertIn('name="user_id"', arch)

    def test_view_rebate_agreement_list(self):
        """The view rebate_agreement_list of rebate.agreement shows its fields.

        CR-0004 AC-2: month-end close.
        """
        view = self.env.ref("tarnbeck_rebate_agreement.view_rebate_agreement_list")
        arch = self.env[view.model].get_view(view.id, view.type)["arch"]
        self.assertIn('name="currency_id"', arch)
        self.assertIn('name="date_from"', arch)
        self.assertIn('name="date_to"', arch)
        self.assertIn('name="name"', arch)
        self.assertIn('name="partner_id"', arch)
        self.assertIn('name="state"', arch)
        self.assertIn('name="turnover_target"', arch)
        self.assertIn('name="user_id"', arch)

    def test_view_rebate_agreement_search(self):
        """The view rebate_agreement_search of rebate.agreement shows its fields.

        CR-0004 AC-2: month-end close.
        """
        view = self.env.ref("tarnbeck_rebate_agreement.view_rebate_agreement_search")
        arch = self.env[view.model].get_view(view.id, view.type)["arch"]
        self.assertIn('name="name"', arch)
        self.assertIn('name="partner_id"', arch)
        self.assertIn('name="user_id"', arch)

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
