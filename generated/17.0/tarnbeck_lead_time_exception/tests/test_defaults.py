from odoo.tests import tagged

from .common import TarnbeckLeadTimeExceptionCommon


@tagged("post_install", "-at_install")
class TestDefaults(TarnbeckLeadTimeExceptionCommon):
    def test_lead_time_exception_defaults(self):
        """What a new lead.time.exception starts with.

        CR-0003 AC-1: supplier delay.
        """
        records = self.env["lead.time.exception"]
        defaults = records.default_get(
            ["buyer_id", "company_id", "reason", "reported_on", "state"],
        )
        self.assertEqual(defaults["buyer_id"], self.env.user.id)
        self.assertEqual(defaults["company_id"], self.env.company.id)
        self.assertEqual(defaults["reason"], "production")
        self.assertTrue(defaults["reported_on"])
        self.assertEqual(defaults["state"], "announced")
