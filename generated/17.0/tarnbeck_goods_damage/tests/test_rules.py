from odoo.tests import tagged

from .common import TarnbeckGoodsDamageCommon


@tagged("post_install", "-at_install")
class TestRules(TarnbeckGoodsDamageCommon):
    def test_goods_damage_claim_outside_damage_reporter(self):
        """Reporter: records outside the group's share of goods.damage.claim stay
        closed.

        CR-0014 AC-2: month-end close.
        """
        user = self._user("tarnbeck_goods_damage.group_damage_reporter")
        report = self._create_goods_damage_report(reporter_id=self.env.user.id)
        record = self._create_goods_damage_claim(report_id=report.id)
        self._assert_cannot_read(user, record)

    def test_goods_damage_claim_create_of_other_company(self):
        """A user of one company cannot create goods.damage.claim of another one.

        CR-0014 AC-2: month-end close.
        """
        user = self._user("tarnbeck_goods_damage.group_damage_controller")
        values = self._values_goods_damage_claim(company=self.other_company)
        self._assert_cannot_create(user, "goods.damage.claim", values)

    def test_goods_damage_claim_create_of_inactive_company(self):
        """A user of two companies can create goods.damage.claim of the second one only
        while that one is active.

        CR-0014 AC-2: month-end close.
        """
        companies = self.company | self.other_company
        user = self._user(
            "tarnbeck_goods_damage.group_damage_controller",
            companies=companies,
        )
        values = self._values_goods_damage_claim(company=self.other_company)
        self._assert_cannot_create(user, "goods.damage.claim", values)
        values_2 = self._values_goods_damage_claim(company=self.other_company)
        self._assert_can_create(user, "goods.damage.claim", values_2, companies)

    def test_goods_damage_claim_read_of_other_company(self):
        """A user of one company cannot read goods.damage.claim of another one.

        CR-0014 AC-2: month-end close.
        """
        user = self._user("tarnbeck_goods_damage.group_damage_controller")
        record = self._create_goods_damage_claim(company=self.other_company)
        self._assert_cannot_read(user, record)

    def test_goods_damage_claim_read_of_inactive_company(self):
        """A user of two companies can read goods.damage.claim of the second one only
        while that one is active.

        CR-0014 AC-2: month-end close.
        """
        companies = self.company | self.other_company
        user = self._user(
            "tarnbeck_goods_damage.group_damage_controller",
            companies=companies,
        )
        record = self._create_goods_damage_claim(company=self.other_company)
        self._assert_cannot_read(user, record)
        self._assert_can_read(user, record, companies)

    def test_goods_damage_claim_update_of_other_company(self):
        """A user of one company cannot update goods.damage.claim of another one.

        CR-0014 AC-2: month-end close.
        """
        user = self._user("tarnbeck_goods_damage.group_damage_controller")
        record = self._create_goods_damage_claim(company=self.other_company)
        self._assert_cannot_write(user, record, {"answered_on": "2026-01-15"})

    def test_goods_damage_claim_update_of_inactive_company(self):
        """A user of two companies can update goods.damage.claim of the second one only
        while that one is active.

        CR-0014 AC-2: month-end close.
        """
        companies = self.company | self.other_company
        user = self._user(
            "tarnbeck_goods_damage.group_damage_controller",
            companies=companies,
        )
        record = self._create_goods_damage_claim(company=self.other_company)
        self._assert_cannot_write(user, record, {"answered_on": "2026-01-15"})
        self._assert_can_write(user, record, {"answered_on": "2026-01-15"}, companies)

    def test_goods_damage_claim_delete_of_other_company(self):
        """A user of one company cannot delete goods.damage.claim of another one.

        CR-0014 AC-2: month-end close.
        """
        user = self._user("tarnbeck_goods_damage.group_damage_controller")
        record = self._create_goods_damage_claim(company=self.other_company)
        self._assert_cannot_unlink(user, record)

    def test_goods_damage_claim_delete_of_inactive_company(self):
        """A user of two companies can delete goods.damage.claim of the second one only
        while that one is active.

        CR-0014 AC-2: month-end close.
        """
        companies = self.company | self.other_company
        user = self._user(
            "tarnbeck_goods_damage.group_damage_controller",
            companies=companies,
        )
        record = self._create_goods_damage_claim(company=self.other_company)
        self._assert_cannot_unlink(user, record)
        self._assert_can_unlink(user, record, companies)

    def test_goods_damage_line_outside_damage_reporter(self):
        """Reporter: records outside the group's share of goods.damage.line stay closed.

        CR-0006 AC-2: customer return.
        """
        user = self._user("tarnbeck_goods_damage.group_damage_reporter")
        report = self._create_goods_damage_report(reporter_id=self.env.user.id)
        values = self._values_goods_damage_line(report_id=report.id)
        self._assert_cannot_create(user, "goods.damage.line", values)
        report_2 = self._create_goods_damage_report(reporter_id=self.env.user.id)
        record = self._create_goods_damage_line(report_id=report_2.id)
        self._assert_cannot_read(user, record)
        self._assert_cannot_write(user, record, {"note": "Sample"})
        self._assert_cannot_unlink(user, record)

    def test_goods_damage_line_create_of_other_company(self):
        """A user of one company cannot create goods.damage.line of another one.

        CR-0006 AC-2: customer return.
        """
        user = self._user("tarnbeck_goods_damage.group_damage_controller")
        values = self._values_goods_damage_line(company=self.other_company)
        self._assert_cannot_create(user, "goods.damage.line", values)

    def test_goods_damage_line_create_of_inactive_company(self):
        """A user of two companies can create goods.damage.line of the second one only
        while that one is active.

        CR-0006 AC-2: customer return.
        """
        companies = self.company | self.other_company
        user = self._user(
            "tarnbeck_goods_damage.group_damage_controller",
            companies=companies,
        )
        values = self._values_goods_damage_line(company=self.other_company)
        self._assert_cannot_create(user, "goods.damage.line", values)
        values_2 = self._values_goods_damage_line(company=self.other_company)
        self._assert_can_create(user, "goods.damage.line", values_2, companies)

    def test_goods_damage_line_read_of_other_company(self):
        """A user of one company cannot read goods.damage.line of another one.

        CR-0006 AC-2: customer return.
        """
        user = self._user("tarnbeck_goods_damage.group_damage_controller")
        record = self._create_goods_damage_line(company=self.other_company)
        self._assert_cannot_read(user, record)

    def test_goods_damage_line_read_of_inactive_company(self):
        """A user of two companies can read goods.damage.line of the second one only
        while that one is active.

        CR-0006 AC-2: customer return.
        """
        companies = self.company | self.other_company
        user = self._user(
            "tarnbeck_goods_damage.group_damage_controller",
            companies=companies,
        )
        record = self._create_goods_damage_line(company=self.other_company)
        self._assert_cannot_read(user, record)
        self._assert_can_read(user, record, companies)

    def test_goods_damage_line_update_of_other_company(self):
        """A user of one company cannot update goods.damage.line of another one.

        CR-0006 AC-2: customer return.
        """
        user = self._user("tarnbeck_goods_damage.group_damage_controller")
        record = self._create_goods_damage_line(company=self.other_company)
        self._assert_cannot_write(user, record, {"note": "Sample"})

    def test_goods_damage_line_update_of_inactive_company(self):
        """A user of two companies can update goods.damage.line of the second one only
        while that one is active.

        CR-0006 AC-2: customer return.
        """
        companies = self.company | self.other_company
        user = self._user(
            "tarnbeck_goods_damage.group_damage_controller",
            companies=companies,
        )
        record = self._create_goods_damage_line(company=self.other_company)
        self._assert_cannot_write(user, record, {"note": "Sample"})
        self._assert_can_write(user, record, {"note": "Sample"}, companies)

    def test_goods_damage_line_delete_of_other_company(self):
        """A user of one company cannot delete goods.damage.line of another one.

        CR-0006 AC-2: customer return.
        """
        user = self._user("tarnbeck_goods_damage.group_damage_controller")
        record = self._create_goods_damage_line(company=self.other_company)
        self._assert_cannot_unlink(user, record)

    def test_goods_damage_line_delete_of_inactive_company(self):
        """A user of two companies can delete goods.damage.line of the second one only
        while that one is active.

        CR-0006 AC-2: customer return.
        """
        companies = self.company | self.other_company
        user = self._user(
            "tarnbeck_goods_damage.group_damage_controller",
            companies=companies,
        )
        record = self._create_goods_damage_line(company=self.other_company)
        self._assert_cannot_unlink(user, record)
        self._assert_can_unlink(user, record, companies)

    def test_goods_damage_report_outside_damage_reporter(self):
        """Reporter: records outside the group's share of goods.damage.report stay
        closed.

        CR-0006 AC-2: customer return.
        """
        user = self._user("tarnbeck_goods_damage.group_damage_reporter")
        values = self._values_goods_damage_report(reporter_id=self.env.user.id)
        self._assert_cannot_create(user, "goods.damage.report", values)
        record = self._create_goods_damage_report(reporter_id=self.env.user.id)
        self._assert_cannot_read(user, record)
        self._assert_cannot_write(user, record, {"found_on": "2026-01-15"})

    def test_goods_damage_report_create_of_other_company(self):
        """A user of one company cannot create goods.damage.report of another one.

        CR-0006 AC-2: customer return.
        """
        user = self._user("tarnbeck_goods_damage.group_damage_controller")
        values = self._values_goods_damage_report(company=self.other_company)
        self._assert_cannot_create(user, "goods.damage.report", values)

    def test_goods_damage_report_create_of_inactive_company(self):
        """A user of two companies can create goods.damage.report of the second one only
        while that one is active.

        CR-0006 AC-2: customer return.
        """
        companies = self.company | self.other_company
        user = self._user(
            "tarnbeck_goods_damage.group_damage_controller",
            companies=companies,
        )
        values = self._values_goods_damage_report(company=self.other_company)
        self._assert_cannot_create(user, "goods.damage.report", values)
        values_2 = self._values_goods_damage_report(company=self.other_company)
        self._assert_can_create(user, "goods.damage.report", values_2, companies)

    def test_goods_damage_report_read_of_other_company(self):
        """A user of one company cannot read goods.damage.report of another one.

        CR-0006 AC-2: customer return.
        """
        user = self._user("tarnbeck_goods_damage.group_damage_controller")
        record = self._create_goods_damage_report(company=self.other_company)
        self._assert_cannot_read(user, record)

    def test_goods_damage_report_read_of_inactive_company(self):
        """A user of two companies can read goods.damage.report of the second one only
        while that one is active.

        CR-0006 AC-2: customer return.
        """
        companies = self.company | self.other_company
        user = self._user(
            "tarnbeck_goods_damage.group_damage_controller",
            companies=companies,
        )
        record = self._create_goods_damage_report(company=self.other_company)
        self._assert_cannot_read(user, record)
        self._assert_can_read(user, record, companies)

    def test_goods_damage_report_update_of_other_company(self):
        """A user of one company cannot update goods.damage.report of another one.

        CR-0006 AC-2: customer return.
        """
        user = self._user("tarnbeck_goods_damage.group_damage_controller")
        record = self._create_goods_damage_report(company=self.other_company)
        self._assert_cannot_write(user, record, {"found_on": "2026-01-15"})

    def test_goods_damage_report_update_of_inactive_company(self):
        """A user of two companies can update goods.damage.report of the second one only
        while that one is active.

        CR-0006 AC-2: customer return.
        """
        companies = self.company | self.other_company
        user = self._user(
            "tarnbeck_goods_damage.group_damage_controller",
            companies=companies,
        )
        record = self._create_goods_damage_report(company=self.other_company)
        self._assert_cannot_write(user, record, {"found_on": "2026-01-15"})
        self._assert_can_write(user, record, {"found_on": "2026-01-15"}, companies)

    def test_goods_damage_report_delete_of_other_company(self):
        """A user of one company cannot delete goods.damage.report of another one.

        CR-0006 AC-2: customer return.
        """
        user = self._user("tarnbeck_goods_damage.group_damage_controller")
        record = self._create_goods_damage_report(company=self.other_company)
        self._assert_cannot_unlink(user, record)

    def test_goods_damage_report_delete_of_inactive_company(self):
        """A user of two companies can delete goods.damage.report of the second one only
        while that one is active.

        CR-0006 AC-2: customer return.
        """
        companies = self.company | self.other_company
        user = self._user(
            "tarnbeck_goods_damage.group_damage_controller",
            companies=companies,
        )
        record = self._create_goods_damage_report(company=self.other_company)
        self._assert_cannot_unlink(user, record)
        self._assert_can_unlink(user, record, companies)
