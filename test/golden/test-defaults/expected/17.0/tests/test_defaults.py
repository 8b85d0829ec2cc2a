from odoo import fields
from odoo.tests import tagged

from .common import WhDamageCommon


@tagged("post_install", "-at_install")
class TestDefaults(WhDamageCommon):
    def test_damage_report_defaults(self):
        """What a new damage.report starts with."""
        records = self.env["damage.report"]
        defaults = records.default_get(
            ["company_id", "day", "quantity", "stage", "user_id"],
        )
        self.assertEqual(defaults["company_id"], self.env.company.id)
        self.assertEqual(defaults["day"], fields.Date.context_today(self.env.user))
        self.assertEqual(defaults["quantity"], 1)
        self.assertEqual(defaults["stage"], "open")
        self.assertEqual(defaults["user_id"], self.env.user.id)
