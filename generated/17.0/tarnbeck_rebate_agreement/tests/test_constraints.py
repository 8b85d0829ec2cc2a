from psycopg2 import IntegrityError

from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import TarnbeckRebateAgreementCommon


@tagged("post_install", "-at_install")
class TestConstraints(TarnbeckRebateAgreementCommon):
    def test_rebate_agreement_dates_ordered(self):
        """The database keeps to this: An agreement cannot end before it begins.

        CR-0004 AC-3: wrong price or discount.
        """
        record = self._create_rebate_agreement(
            date_from="2026-01-15",
            date_to="2026-01-15",
            turnover_target=1,
        )
        self.assertTrue(record.exists())
        with mute_logger("odoo.sql_db"), self.assertRaises(IntegrityError) as caught:
            self._create_rebate_agreement(
                date_from="2026-01-16",
                date_to="2026-01-15",
                turnover_target=1,
            )
        name = caught.exception.diag.constraint_name
        self.assertEqual(name, "rebate_agreement_dates_ordered")

    def test_rebate_agreement_target_not_negative(self):
        """The database keeps to this: The turnover target cannot be negative.

        CR-0004 AC-3: wrong price or discount.
        """
        record = self._create_rebate_agreement(
            date_from="2026-01-15",
            date_to="2026-01-15",
            turnover_target=1,
        )
        self.assertTrue(record.exists())
        with mute_logger("odoo.sql_db"), self.assertRaises(IntegrityError) as caught:
            self._create_rebate_agreement(
                date_from="2026-01-15",
                date_to="2026-01-15",
                turnover_target=-1,
            )
        name = caught.exception.diag.constraint_name
        self.assertEqual(name, "rebate_agreement_target_not_negative")

    def test_rebate_agreement_line_band_unique(self):
        """The database keeps to this: This band stands twice for one category.

        CR-0004 AC-3: wrong price or discount.
        """
        first = self._create_rebate_agreement_line()
        with mute_logger("odoo.sql_db"), self.assertRaises(IntegrityError) as caught:
            self._create_rebate_agreement_line(
                agreement_id=first.agreement_id.id,
                category_id=first.category_id.id,
                band_from=first.band_from,
            )
        name = caught.exception.diag.constraint_name
        self.assertEqual(name, "rebate_agreement_line_band_unique")

    def test_rebate_agreement_line_rate_in_range(self):
        """The database keeps to this: A rebate is between 0 and 25 %.

        CR-0004 AC-3: wrong price or discount.
        """
        record = self._create_rebate_agreement_line(rate=1)
        self.assertTrue(record.exists())
        with mute_logger("odoo.sql_db"), self.assertRaises(IntegrityError) as caught:
            self._create_rebate_agreement_line(rate=-1)
        name = caught.exception.diag.constraint_name
        self.assertEqual(name, "rebate_agreement_line_rate_in_range")
