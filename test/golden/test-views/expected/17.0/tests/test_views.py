from odoo.tests import tagged

from .common import WhDamageCommon


@tagged("post_install", "-at_install")
class TestViews(WhDamageCommon):
    def test_view_report_form(self):
        """The view report_form of damage.report shows its fields.

        CR-0001 AC-1: Damage is written down.
        """
        view = self.env.ref("wh_damage.view_report_form")
        arch = self.env[view.model].get_view(view.id, view.type)["arch"]
        self.assertIn('name="name"', arch)

    def test_menu_damage(self):
        """The menu damage stands in its place and opens its action."""
        menu = self.env.ref("wh_damage.menu_damage")
        action = self.env.ref("wh_damage.action_reports")
        self.assertEqual(menu.action, action)
