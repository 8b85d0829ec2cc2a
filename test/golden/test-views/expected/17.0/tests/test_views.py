from odoo.tests import tagged

from .common import WhDamageCommon


@tagged("post_install", "-at_install")
class TestViews(WhDamageCommon):
    def test_view_report_form(self):
        """The view report_form of damage.report has each node in its place.

        CR-0001 AC-1: Damage is written down.
        """
        arch = self._arch("wh_damage.view_report_form")
        self._assert_node(
            arch,
            "//div[@name='button_box']/button[@name='action_view_lines']",
            groups="wh_damage.group_clerk",
        )
        self._assert_node(
            arch,
            "//button[@name='action_view_lines']/field[@name='lines_count']",
        )
        self._assert_node(arch, "/form/sheet/group/field[@name='name']")

    def test_menu_damage(self):
        """The menu damage stands in its place and opens its action."""
        menu = self.env.ref("wh_damage.menu_damage")
        action = self.env.ref("wh_damage.action_reports")
        self.assertEqual(menu.action, action)
