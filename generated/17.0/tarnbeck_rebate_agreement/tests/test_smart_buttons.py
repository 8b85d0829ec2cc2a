from odoo.tests import tagged

from .common import TarnbeckRebateAgreementCommon


@tagged("post_install", "-at_install")
class TestSmartButtons(TarnbeckRebateAgreementCommon):
    def test_rebate_agreement_lines(self):
        """The button Lines of rebate.agreement counts and opens what points to it."""
        record = self._create_rebate_agreement()
        self.assertEqual(record.lines_count, 0)
        counted = self._create_rebate_agreement_line(agreement_id=record.id)
        self.env.flush_all()
        record.invalidate_recordset()
        self.assertEqual(record.lines_count, 1)
        action = record.action_view_lines()
        opened = self.env[action["res_model"]].search(action["domain"])
        self.assertEqual(opened, counted)
