from odoo.tests import tagged

from .common import TarnbeckDeliveryInstructionsCommon


@tagged("post_install", "-at_install")
class TestDefaults(TarnbeckDeliveryInstructionsCommon):
    def test_res_partner_defaults(self):
        """What a new res.partner starts with.

        CR-0002 AC-2: multi-warehouse transfer.
        """
        records = self.env["res.partner"]
        defaults = records.default_get(["delivery_window"])
        self.assertEqual(defaults["delivery_window"], "any")
