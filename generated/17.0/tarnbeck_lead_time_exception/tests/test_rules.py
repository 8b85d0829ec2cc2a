from odoo.tests import tagged

from .common import TarnbeckLeadTimeExceptionCommon


@tagged("post_install", "-at_install")
class TestRules(TarnbeckLeadTimeExceptionCommon):
    def test_lead_time_exception_outside_exception_buyer(self):
        """Buyer: records outside the group's share of lead.time.exception stay closed.

        CR-0003 AC-2: supplier delay.
        """
        user = self._user("tarnbeck_lead_time_exception.group_exception_buyer")
        values = self._values_lead_time_exception(buyer_id=self.env.user.id)
        self._assert_cannot_create(user, "lead.time.exception", values)
        record = self._create_lead_time_exception(buyer_id=self.env.user.id)
        self._assert_cannot_read(user, record)
        self._assert_cannot_write(user, record, {"announced_date": "2026-01-15"})

    def test_lead_time_exception_create_of_other_company(self):
        """A user of one company cannot create lead.time.exception of another one.

        CR-0003 AC-2: supplier delay.
        """
        user = self._user("tarnbeck_lead_time_exception.group_exception_manager")
        values = self._values_lead_time_exception(company=self.other_company)
        self._assert_cannot_create(user, "lead.time.exception", values)

    def test_lead_time_exception_create_of_inactive_company(self):
        """A user of two companies can create lead.time.exception of the second one only
        while that one is active.

        CR-0003 AC-2: supplier delay.
        """
        companies = self.company | self.other_company
        user = self._user(
            "tarnbeck_lead_time_exception.group_exception_manager",
            companies=companies,
        )
        values = self._values_lead_time_exception(company=self.other_company)
        self._assert_cannot_create(user, "lead.time.exception", values)
        values_2 = self._values_lead_time_exception(company=self.other_company)
        self._assert_can_create(user, "lead.time.exception", values_2, companies)

    def test_lead_time_exception_read_of_other_company(self):
        """A user of one company cannot read lead.time.exception of another one.

        CR-0003 AC-2: supplier delay.
        """
        user = self._user("tarnbeck_lead_time_exception.group_exception_manager")
        record = self._create_lead_time_exception(company=self.other_company)
        self._assert_cannot_read(user, record)

    def test_lead_time_exception_read_of_inactive_company(self):
        """A user of two companies can read lead.time.exception of the second one only
        while that one is active.

        CR-0003 AC-2: supplier delay.
        """
        companies = self.company | self.other_company
        user = self._user(
            "tarnbeck_lead_time_exception.group_exception_manager",
            companies=companies,
        )
        record = self._create_lead_time_exception(company=self.other_company)
        self._assert_cannot_read(user, record)
        self._assert_can_read(user, record, companies)

    def test_lead_time_exception_update_of_other_company(self):
        """A user of one company cannot update lead.time.exception of another one.

        CR-0003 AC-2: supplier delay.
        """
        user = self._user("tarnbeck_lead_time_exception.group_exception_manager")
        record = self._create_lead_time_exception(company=self.other_company)
        self._assert_cannot_write(user, record, {"announced_date": "2026-01-15"})

    def test_lead_time_exception_update_of_inactive_company(self):
        """A user of two companies can update lead.time.exception of the second one only
        while that one is active.

        CR-0003 AC-2: supplier delay.
        """
        companies = self.company | self.other_company
        user = self._user(
            "tarnbeck_lead_time_exception.group_exception_manager",
            companies=companies,
        )
        record = self._create_lead_time_exception(company=self.other_company)
        self._assert_cannot_write(user, record, {"announced_date": "2026-01-15"})
        self._assert_can_write(
            user,
            record,
            {"announced_date": "2026-01-15"},
            companies,
        )

    def test_lead_time_exception_delete_of_other_company(self):
        """A user of one company cannot delete lead.time.exception of another one.

        CR-0003 AC-2: supplier delay.
        """
        user = self._user("tarnbeck_lead_time_exception.group_exception_manager")
        record = self._create_lead_time_exception(company=self.other_company)
        self._assert_cannot_unlink(user, record)

    def test_lead_time_exception_delete_of_inactive_company(self):
        """A user of two companies can delete lead.time.exception of the second one only
        while that one is active.

        CR-0003 AC-2: supplier delay.
        """
        companies = self.company | self.other_company
        user = self._user(
            "tarnbeck_lead_time_exception.group_exception_manager",
            companies=companies,
        )
        record = self._create_lead_time_exception(company=self.other_company)
        self._assert_cannot_unlink(user, record)
        self._assert_can_unlink(user, record, companies)
