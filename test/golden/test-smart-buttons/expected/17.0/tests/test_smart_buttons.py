from odoo.tests import tagged

from .common import WhDamageCommon


@tagged("post_install", "-at_install")
class TestSmartButtons(WhDamageCommon):
    def test_damage_report_lines(self):
        """The button Goods of damage.report counts and opens what points to it."""
        record = self._create_damage_report()
        self.assertEqual(record.lines_count, 0)
        counted = self._create_damage_line(report_id=record.id)
        self.env.flush_all()
        record.invalidate_recordset()
        self.assertEqual(record.lines_count, 1)
        action = record.action_view_lines()
        opened = self.env[action["res_model"]].search(action["domain"])
        self.assertEqual(opened, counted)
