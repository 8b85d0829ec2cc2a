from odoo.tests import tagged

from .common import TarnbeckRebateAgreementCommon


@tagged("post_install", "-at_install")
class TestRequired(TarnbeckRebateAgreementCommon):
    def test_rebate_agreement(self):
        """A rebate.agreement never lacks company_id, currency_id, date_from, date_to,
        name, partner_id, state.

        CR-0004 AC-1: wrong price or discount.
        """
        record = self._create_rebate_agreement()
        self._assert_never_emptied(record, "company_id")
        self._assert_never_emptied(record, "currency_id")
        self._assert_never_emptied(record, "date_from")
        self._assert_never_emptied(record, "date_to")
        self._assert_never_emptied(record, "name")
        self._assert_never_emptied(record, "partner_id")
        self._assert_never_emptied(record, "state")

    def test_rebate_agreement_line(self):
        """A rebate.agreement.line never lacks agreement_id, category_id, description,
        rate.

        CR-0004 AC-1: wrong price or discount.
        """
        record = self._create_rebate_agreement_line()
        self._assert_never_emptied(record, "agreement_id")
        self._assert_never_emptied(record, "category_id")
        self._assert_never_emptied(record, "description")
        values = self._values_rebate_agreement_line()
        self._assert_never_left_out("rebate.agreement.line", values, "rate")
