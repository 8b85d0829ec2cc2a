from odoo import fields
from odoo.tests import tagged

from .common import TarnbeckGoodsDamageCommon


@tagged("post_install", "-at_install")
class TestDefaults(TarnbeckGoodsDamageCommon):
    def test_goods_damage_cause_defaults(self):
        """What a new goods.damage.cause starts with.

        CR-0006 AC-4: inspection failure.
        """
        records = self.env["goods.damage.cause"]
        defaults = records.default_get(["preventable"])
        self.assertEqual(defaults["preventable"], True)

    def test_goods_damage_claim_defaults(self):
        """What a new goods.damage.claim starts with.

        CR-0014 AC-1: damaged goods.
        """
        records = self.env["goods.damage.claim"]
        defaults = records.default_get(["filed_on", "state"])
        self.assertEqual(defaults["filed_on"], fields.Date.context_today(self.env.user))
        self.assertEqual(defaults["state"], "filed")

    def test_goods_damage_line_defaults(self):
        """What a new goods.damage.line starts with.

        CR-0006 AC-1: damaged goods.
        """
        records = self.env["goods.damage.line"]
        defaults = records.default_get(["quantity"])
        self.assertEqual(defaults["quantity"], 1)

    def test_goods_damage_report_defaults(self):
        """What a new goods.damage.report starts with.

        CR-0006 AC-1: damaged goods.

        CR-0014 AC-1: damaged goods.
        """
        records = self.env["goods.damage.report"]
        defaults = records.default_get(
            ["company_id", "found_at", "found_on", "reporter_id", "state"],
        )
        self.assertEqual(defaults["company_id"], self.env.company.id)
        self.assertEqual(defaults["found_at"], "picking")
        self.assertEqual(defaults["found_on"], fields.Date.context_today(self.env.user))
        self.assertEqual(defaults["reporter_id"], self.env.user.id)
        self.assertEqual(defaults["state"], "reported")
