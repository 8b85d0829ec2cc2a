from psycopg2 import IntegrityError

from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import WhDamageCommon


@tagged("post_install", "-at_install")
class TestConstraints(WhDamageCommon):
    def test_damage_report_quantity_positive(self):
        """The database keeps to this: A quantity is more than zero.

        CR-0001 AC-1: Damage is written down.
        """
        record = self._create_damage_report(quantity=1)
        self.assertTrue(record.exists())
        with mute_logger("odoo.sql_db"), self.assertRaises(IntegrityError) as caught:
            self._create_damage_report(quantity=0)
        name = caught.exception.diag.constraint_name
        self.assertEqual(name, "damage_report_quantity_positive")

    def test_damage_report_reference_unique(self):
        """The database keeps to this: The reference is taken."""
        first = self._create_damage_report()
        with mute_logger("odoo.sql_db"), self.assertRaises(IntegrityError) as caught:
            self._create_damage_report(
                reference=first.reference,
                company_id=first.company_id.id,
            )
        name = caught.exception.diag.constraint_name
        self.assertEqual(name, "damage_report_reference_unique")
