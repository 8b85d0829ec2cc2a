from psycopg2 import IntegrityError

from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import TarnbeckGoodsDamageCommon


@tagged("post_install", "-at_install")
class TestConstraints(TarnbeckGoodsDamageCommon):
    def test_goods_damage_cause_name_unique(self):
        """The database keeps to this: This cause exists already.

        CR-0006 AC-4: inspection failure.
        """
        first = self._create_goods_damage_cause()
        with mute_logger("odoo.sql_db"), self.assertRaises(IntegrityError) as caught:
            self._create_goods_damage_cause(name=first.name)
        name = caught.exception.diag.constraint_name
        self.assertEqual(name, "goods_damage_cause_name_unique")

    def test_goods_damage_claim_amount_positive(self):
        """The database keeps to this: A claim is about more than zero.

        CR-0014 AC-3: wrong price or discount.
        """
        record = self._create_goods_damage_claim(paid_amount=1, claimed_amount=1)
        self.assertTrue(record.exists())
        with mute_logger("odoo.sql_db"), self.assertRaises(IntegrityError) as caught:
            self._create_goods_damage_claim(paid_amount=0, claimed_amount=0)
        name = caught.exception.diag.constraint_name
        self.assertEqual(name, "goods_damage_claim_amount_positive")

    def test_goods_damage_claim_not_overpaid(self):
        """The database keeps to this: A carrier does not pay more than was claimed.

        CR-0014 AC-3: wrong price or discount.
        """
        record = self._create_goods_damage_claim(paid_amount=1, claimed_amount=1)
        self.assertTrue(record.exists())
        with mute_logger("odoo.sql_db"), self.assertRaises(IntegrityError) as caught:
            self._create_goods_damage_claim(paid_amount=2, claimed_amount=1)
        name = caught.exception.diag.constraint_name
        self.assertEqual(name, "goods_damage_claim_not_overpaid")

    def test_goods_damage_line_quantity_positive(self):
        """The database keeps to this: A damaged quantity is more than zero.

        CR-0006 AC-3: cycle count difference.
        """
        record = self._create_goods_damage_line(quantity=1)
        self.assertTrue(record.exists())
        with mute_logger("odoo.sql_db"), self.assertRaises(IntegrityError) as caught:
            self._create_goods_damage_line(quantity=0)
        name = caught.exception.diag.constraint_name
        self.assertEqual(name, "goods_damage_line_quantity_positive")

    def test_goods_damage_report_loss_not_negative(self):
        """The database keeps to this: The estimated loss cannot be negative.

        CR-0006 AC-3: cycle count difference.
        """
        record = self._create_goods_damage_report(estimated_loss=1)
        self.assertTrue(record.exists())
        with mute_logger("odoo.sql_db"), self.assertRaises(IntegrityError) as caught:
            self._create_goods_damage_report(estimated_loss=-1)
        name = caught.exception.diag.constraint_name
        self.assertEqual(name, "goods_damage_report_loss_not_negative")
