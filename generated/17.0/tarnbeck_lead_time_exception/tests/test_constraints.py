from psycopg2 import IntegrityError

from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import TarnbeckLeadTimeExceptionCommon


@tagged("post_install", "-at_install")
class TestConstraints(TarnbeckLeadTimeExceptionCommon):
    def test_lead_time_exception_quantity_not_negative(self):
        """The database keeps to this: The open quantity cannot be negative.

        CR-0003 AC-3: partial stock.
        """
        record = self._create_lead_time_exception(quantity_open=1)
        self.assertTrue(record.exists())
        with mute_logger("odoo.sql_db"), self.assertRaises(IntegrityError) as caught:
            self._create_lead_time_exception(quantity_open=-1)
        name = caught.exception.diag.constraint_name
        self.assertEqual(name, "lead_time_exception_quantity_not_negative")

    def test_lead_time_exception_reference_unique(self):
        """The database keeps to this: This reference exists already in the company.

        CR-0003 AC-3: partial stock.
        """
        first = self._create_lead_time_exception()
        with mute_logger("odoo.sql_db"), self.assertRaises(IntegrityError) as caught:
            self._create_lead_time_exception(
                name=first.name,
                company_id=first.company_id.id,
            )
        name = caught.exception.diag.constraint_name
        self.assertEqual(name, "lead_time_exception_reference_unique")
