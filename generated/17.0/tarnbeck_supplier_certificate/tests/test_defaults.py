from odoo import fields
from odoo.tests import tagged

from .common import TarnbeckSupplierCertificateCommon


@tagged("post_install", "-at_install")
class TestDefaults(TarnbeckSupplierCertificateCommon):
    def test_supplier_certificate_defaults(self):
        """What a new supplier.certificate starts with.

        CR-0016 AC-1: inspection failure.
        """
        records = self.env["supplier.certificate"]
        defaults = records.default_get(["standard", "status", "valid_from"])
        self.assertEqual(defaults["standard"], "ifs")
        self.assertEqual(defaults["status"], "to_check")
        self.assertEqual(
            defaults["valid_from"],
            fields.Date.context_today(self.env.user),
        )
