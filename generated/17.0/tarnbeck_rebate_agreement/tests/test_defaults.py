from odoo import fields
from odoo.tests import tagged

from .common import TarnbeckRebateAgreementCommon


@tagged("post_install", "-at_install")
class TestDefaults(TarnbeckRebateAgreementCommon):
    def test_rebate_agreement_defaults(self):
        """What a new rebate.agreement starts with.

        CR-0004 AC-1: wrong price or discount.
        """
        records = self.env["rebate.agreement"]
        defaults = records.default_get(
            ["company_id", "currency_id", "date_from", "state", "user_id"],
        )
        self.assertEqual(defaults["company_id"], self.env.company.id)
        self.assertEqual(defaults["currency_id"], self.env.company.currency_id.id)
        self.assertEqual(
            defaults["date_from"],
            fields.Date.context_today(self.env.user),
        )
        self.assertEqual(defaults["state"], "draft")
        self.assertEqual(defaults["user_id"], self.env.user.id)

    def test_rebate_agreement_line_defaults(self):
        """What a new rebate.agreement.line starts with.

        CR-0004 AC-1: wrong price or discount.
        """
        records = self.env["rebate.agreement.line"]
        defaults = records.default_get(["band_from", "sequence"])
        self.assertEqual(defaults["band_from"], 0)
        self.assertEqual(defaults["sequence"], 10)
