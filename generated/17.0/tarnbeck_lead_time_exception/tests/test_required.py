from odoo.tests import tagged

from .common import TarnbeckLeadTimeExceptionCommon


@tagged("post_install", "-at_install")
class TestRequired(TarnbeckLeadTimeExceptionCommon):
    def test_lead_time_exception(self):
        """A lead.time.exception never lacks buyer_id, company_id, name, partner_id,
        promised_date, reason, state.

        CR-0003 AC-1: supplier delay.
        """
        record = self._create_lead_time_exception()
        self._assert_never_emptied(record, "buyer_id")
        self._assert_never_emptied(record, "company_id")
        self._assert_never_emptied(record, "name")
        self._assert_never_emptied(record, "partner_id")
        self._assert_never_emptied(record, "promised_date")
        self._assert_never_emptied(record, "reason")
        self._assert_never_emptied(record, "state")
