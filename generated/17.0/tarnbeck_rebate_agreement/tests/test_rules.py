from odoo.tests import tagged

from .common import TarnbeckRebateAgreementCommon


@tagged("post_install", "-at_install")
class TestRules(TarnbeckRebateAgreementCommon):
    def test_rebate_agreement_outside_rebate_account_manager(self):
        """Account manager: records outside the group's share of rebate.agreement stay
        closed.

        CR-0004 AC-1: wrong price or discount.
        """
        user = self._user("tarnbeck_rebate_agreement.group_rebate_account_manager")
        values = self._values_rebate_agreement(user_id=self.env.user.id)
        self._assert_cannot_create(user, "rebate.agreement", values)
        record = self._create_rebate_agreement(user_id=self.env.user.id)
        self._assert_cannot_read(user, record)
        self._assert_cannot_write(user, record, {"customer_reference": "Sample"})

    def test_rebate_agreement_create_of_other_company(self):
        """A user of one company cannot create rebate.agreement of another one.

        CR-0004 AC-1: wrong price or discount.
        """
        user = self._user("tarnbeck_rebate_agreement.group_rebate_controller")
        values = self._values_rebate_agreement(company=self.other_company)
        self._assert_cannot_create(user, "rebate.agreement", values)

    def test_rebate_agreement_create_of_inactive_company(self):
        """A user of two companies can create rebate.agreement of the second one only
        while that one is active.

        CR-0004 AC-1: wrong price or discount.
        """
        companies = self.company | self.other_company
        user = self._user(
            "tarnbeck_rebate_agreement.group_rebate_controller",
            companies=companies,
        )
        values = self._values_rebate_agreement(company=self.other_company)
        self._assert_cannot_create(user, "rebate.agreement", values)
        values_2 = self._values_rebate_agreement(company=self.other_company)
        self._assert_can_create(user, "rebate.agreement", values_2, companies)

    def test_rebate_agreement_read_of_other_company(self):
        """A user of one company cannot read rebate.agreement of another one.

        CR-0004 AC-1: wrong price or discount.
        """
        user = self._user("tarnbeck_rebate_agreement.group_rebate_controller")
        record = self._create_rebate_agreement(company=self.other_company)
        self._assert_cannot_read(user, record)

    def test_rebate_agreement_read_of_inactive_company(self):
        """A user of two companies can read rebate.agreement of the second one only
        while that one is active.

        CR-0004 AC-1: wrong price or discount.
        """
        companies = self.company | self.other_company
        user = self._user(
            "tarnbeck_rebate_agreement.group_rebate_controller",
            companies=companies,
        )
        record = self._create_rebate_agreement(company=self.other_company)
        self._assert_cannot_read(user, record)
        self._assert_can_read(user, record, companies)

    def test_rebate_agreement_update_of_other_company(self):
        """A user of one company cannot update rebate.agreement of another one.

        CR-0004 AC-1: wrong price or discount.
        """
        user = self._user("tarnbeck_rebate_agreement.group_rebate_controller")
        record = self._create_rebate_agreement(company=self.other_company)
        self._assert_cannot_write(user, record, {"customer_reference": "Sample"})

    def test_rebate_agreement_update_of_inactive_company(self):
        """A user of two companies can update rebate.agreement of the second one only
        while that one is active.

        CR-0004 AC-1: wrong price or discount.
        """
        companies = self.company | self.other_company
        user = self._user(
            "tarnbeck_rebate_agreement.group_rebate_controller",
            companies=companies,
        )
        record = self._create_rebate_agreement(company=self.other_company)
        self._assert_cannot_write(user, record, {"customer_reference": "Sample"})
        self._assert_can_write(
            user,
            record,
            {"customer_reference": "Sample"},
            companies,
        )

    def test_rebate_agreement_delete_of_other_company(self):
        """A user of one company cannot delete rebate.agreement of another one.

        CR-0004 AC-1: wrong price or discount.
        """
        user = self._user("tarnbeck_rebate_agreement.group_rebate_controller")
        record = self._create_rebate_agreement(company=self.other_company)
        self._assert_cannot_unlink(user, record)

    def test_rebate_agreement_delete_of_inactive_company(self):
        """A user of two companies can delete rebate.agreement of the second one only
        while that one is active.

        CR-0004 AC-1: wrong price or discount.
        """
        companies = self.company | self.other_company
        user = self._user(
            "tarnbeck_rebate_agreement.group_rebate_controller",
            companies=companies,
        )
        record = self._create_rebate_agreement(company=self.other_company)
        self._assert_cannot_unlink(user, record)
        self._assert_can_unlink(user, record, companies)

    def test_rebate_agreement_line_outside_rebate_account_manager(self):
        """Account manager: records outside the group's share of rebate.agreement.line
        stay closed.

        CR-0004 AC-1: wrong price or discount.
        """
        user = self._user("tarnbeck_rebate_agreement.group_rebate_account_manager")
        agreement = self._create_rebate_agreement(user_id=self.env.user.id)
        values = self._values_rebate_agreement_line(agreement_id=agreement.id)
        self._assert_cannot_create(user, "rebate.agreement.line", values)
        agreement_2 = self._create_rebate_agreement(user_id=self.env.user.id)
        record = self._create_rebate_agreement_line(agreement_id=agreement_2.id)
        self._assert_cannot_read(user, record)
        self._assert_cannot_write(user, record, {"description": "Sample"})
        self._assert_cannot_unlink(user, record)

    def test_rebate_agreement_line_create_of_other_company(self):
        """A user of one company cannot create rebate.agreement.line of another one.

        CR-0004 AC-1: wrong price or discount.
        """
        user = self._user("tarnbeck_rebate_agreement.group_rebate_controller")
        values = self._values_rebate_agreement_line(company=self.other_company)
        self._assert_cannot_create(user, "rebate.agreement.line", values)

    def test_rebate_agreement_line_create_of_inactive_company(self):
        """A user of two companies can create rebate.agreement.line of the second one
        only while that one is active.

        CR-0004 AC-1: wrong price or discount.
        """
        companies = self.company | self.other_company
        user = self._user(
            "tarnbeck_rebate_agreement.group_rebate_controller",
            companies=companies,
        )
        values = self._values_rebate_agreement_line(company=self.other_company)
        self._assert_cannot_create(user, "rebate.agreement.line", values)
        values_2 = self._values_rebate_agreement_line(company=self.other_company)
        self._assert_can_create(user, "rebate.agreement.line", values_2, companies)

    def test_rebate_agreement_line_read_of_other_company(self):
        """A user of one company cannot read rebate.agreement.line of another one.

        CR-0004 AC-1: wrong price or discount.
        """
        user = self._user("tarnbeck_rebate_agreement.group_rebate_controller")
        record = self._create_rebate_agreement_line(company=self.other_company)
        self._assert_cannot_read(user, record)

    def test_rebate_agreement_line_read_of_inactive_company(self):
        """A user of two companies can read rebate.agreement.line of the second one only
        while that one is active.

        CR-0004 AC-1: wrong price or discount.
        """
        companies = self.company | self.other_company
        user = self._user(
            "tarnbeck_rebate_agreement.group_rebate_controller",
            companies=companies,
        )
        record = self._create_rebate_agreement_line(company=self.other_company)
        self._assert_cannot_read(user, record)
        self._assert_can_read(user, record, companies)

    def test_rebate_agreement_line_update_of_other_company(self):
        """A user of one company cannot update rebate.agreement.line of another one.

        CR-0004 AC-1: wrong price or discount.
        """
        user = self._user("tarnbeck_rebate_agreement.group_rebate_controller")
        record = self._create_rebate_agreement_line(company=self.other_company)
        self._assert_cannot_write(user, record, {"description": "Sample"})

    def test_rebate_agreement_line_update_of_inactive_company(self):
        """A user of two companies can update rebate.agreement.line of the second one
        only while that one is active.

        CR-0004 AC-1: wrong price or discount.
        """
        companies = self.company | self.other_company
        user = self._user(
            "tarnbeck_rebate_agreement.group_rebate_controller",
            companies=companies,
        )
        record = self._create_rebate_agreement_line(company=self.other_company)
        self._assert_cannot_write(user, record, {"description": "Sample"})
        self._assert_can_write(user, record, {"description": "Sample"}, companies)

    def test_rebate_agreement_line_delete_of_other_company(self):
        """A user of one company cannot delete rebate.agreement.line of another one.

        CR-0004 AC-1: wrong price or discount.
        """
        user = self._user("tarnbeck_rebate_agreement.group_rebate_controller")
        record = self._create_rebate_agreement_line(company=self.other_company)
        self._assert_cannot_unlink(user, record)

    def test_rebate_agreement_line_delete_of_inactive_company(self):
        """A user of two companies can delete rebate.agreement.line of the second one
        only while that one is active.

        CR-0004 AC-1: wrong price or discount.
        """
        companies = self.company | self.other_company
        user = self._user(
            "tarnbeck_rebate_agreement.group_rebate_controller",
            companies=companies,
        )
        record = self._create_rebate_agreement_line(company=self.other_company)
        self._assert_cannot_unlink(user, record)
        self._assert_can_unlink(user, record, companies)
