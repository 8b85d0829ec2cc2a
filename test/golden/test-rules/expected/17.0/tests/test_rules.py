from odoo.tests import tagged

from .common import WhDamageCommon


@tagged("post_install", "-at_install")
class TestRules(WhDamageCommon):
    def test_damage_report_outside_clerk(self):
        """Clerk: records outside the group's share of damage.report stay closed.

        CR-0001 AC-1: Damage is written down.
        """
        user = self._user("wh_damage.group_clerk")
        values = self._values_damage_report(user_id=self.env.user.id)
        self._assert_cannot_create(user, "damage.report", values)
        record = self._create_damage_report(user_id=self.env.user.id)
        self._assert_cannot_read(user, record)
        self._assert_cannot_write(user, record, {"day": "2026-01-15"})

    def test_damage_report_outside_stock_group_stock_user(self):
        """stock.group_stock_user: records outside the group's share of damage.report
        stay closed.

        CR-0001 AC-1: Damage is written down.
        """
        user = self._user("stock.group_stock_user")
        record = self._create_damage_report(stage="open")
        self._assert_cannot_read(user, record)

    def test_damage_report_clerk_and_stock_group_stock_user(self):
        """Clerk and stock.group_stock_user together: what the second one allows stays
        allowed.

        CR-0001 AC-1: Damage is written down.
        """
        user = self._user("wh_damage.group_clerk", "stock.group_stock_user")
        record = self._create_damage_report(user_id=self.env.user.id, stage="done")
        self._assert_can_read(user, record)

    def test_damage_report_stock_group_stock_user_and_clerk(self):
        """stock.group_stock_user and Clerk together: what the second one allows stays
        allowed.

        CR-0001 AC-1: Damage is written down.
        """
        user = self._user("stock.group_stock_user", "wh_damage.group_clerk")
        record = self._create_damage_report(stage="open", user_id=user.id)
        self._assert_can_read(user, record)

    def test_damage_report_stock_group_stock_user_and_manager(self):
        """stock.group_stock_user and Manager together: what the second one allows stays
        allowed.

        CR-0001 AC-1: Damage is written down.
        """
        user = self._user("stock.group_stock_user", "wh_damage.group_manager")
        record = self._create_damage_report(stage="open")
        self._assert_can_read(user, record)

    def test_damage_report_create_of_other_company(self):
        """A user of one company cannot create damage.report of another one.

        CR-0001 AC-1: Damage is written down.
        """
        user = self._user("wh_damage.group_manager")
        values = self._values_damage_report(company=self.other_company)
        self._assert_cannot_create(user, "damage.report", values)

    def test_damage_report_create_of_inactive_company(self):
        """A user of two companies can create damage.report of the second one only while
        that one is active.

        CR-0001 AC-1: Damage is written down.
        """
        companies = self.company | self.other_company
        user = self._user("wh_damage.group_manager", companies=companies)
        values = self._values_damage_report(company=self.other_company)
        self._assert_cannot_create(user, "damage.report", values)
        values_2 = self._values_damage_report(company=self.other_company)
        self._assert_can_create(user, "damage.report", values_2, companies)

    def test_damage_report_read_of_other_company(self):
        """A user of one company cannot read damage.report of another one.

        CR-0001 AC-1: Damage is written down.
        """
        user = self._user("wh_damage.group_manager")
        record = self._create_damage_report(company=self.other_company)
        self._assert_cannot_read(user, record)

    def test_damage_report_read_of_inactive_company(self):
        """A user of two companies can read damage.report of the second one only while
        that one is active.

        CR-0001 AC-1: Damage is written down.
        """
        companies = self.company | self.other_company
        user = self._user("wh_damage.group_manager", companies=companies)
        record = self._create_damage_report(company=self.other_company)
        self._assert_cannot_read(user, record)
        self._assert_can_read(user, record, companies)

    def test_damage_report_update_of_other_company(self):
        """A user of one company cannot update damage.report of another one.

        CR-0001 AC-1: Damage is written down.
        """
        user = self._user("wh_damage.group_manager")
        record = self._create_damage_report(company=self.other_company)
        self._assert_cannot_write(user, record, {"day": "2026-01-15"})

    def test_damage_report_update_of_inactive_company(self):
        """A user of two companies can update damage.report of the second one only while
        that one is active.

        CR-0001 AC-1: Damage is written down.
        """
        companies = self.company | self.other_company
        user = self._user("wh_damage.group_manager", companies=companies)
        record = self._create_damage_report(company=self.other_company)
        self._assert_cannot_write(user, record, {"day": "2026-01-15"})
        self._assert_can_write(user, record, {"day": "2026-01-15"}, companies)

    def test_damage_report_delete_of_other_company(self):
        """A user of one company cannot delete damage.report of another one.

        CR-0001 AC-1: Damage is written down.
        """
        user = self._user("wh_damage.group_manager")
        record = self._create_damage_report(company=self.other_company)
        self._assert_cannot_unlink(user, record)

    def test_damage_report_delete_of_inactive_company(self):
        """A user of two companies can delete damage.report of the second one only while
        that one is active.

        CR-0001 AC-1: Damage is written down.
        """
        companies = self.company | self.other_company
        user = self._user("wh_damage.group_manager", companies=companies)
        record = self._create_damage_report(company=self.other_company)
        self._assert_cannot_unlink(user, record)
        self._assert_can_unlink(user, record, companies)
