from odoo.tests import tagged

from .common import TarnbeckGoodsDamageCommon


@tagged("post_install", "-at_install")
class TestSmartButtons(TarnbeckGoodsDamageCommon):
    def test_goods_damage_report_lines(self):
        """The button Damaged Goods of goods.damage.report counts and opens what points
        to it.
        """
        record = self._create_goods_damage_report()
        self.assertEqual(record.lines_count, 0)
        counted = self._create_goods_damage_line(report_id=record.id)
        self.env.flush_all()
        record.invalidate_recordset()
        self.assertEqual(record.lines_count, 1)
        action = record.action_view_lines()
        opened = self.env[action["res_model"]].search(action["domain"])
        self.assertEqual(opened, counted)
