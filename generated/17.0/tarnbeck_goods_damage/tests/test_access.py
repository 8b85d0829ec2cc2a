from odoo.tests import tagged

from .common import TarnbeckGoodsDamageCommon


@tagged("post_install", "-at_install")
class TestAccess(TarnbeckGoodsDamageCommon):
    def test_goods_damage_cause_by_base_group_portal(self):
        """A portal user may do this with goods.damage.cause: nothing.

        CR-0006 AC-4: inspection failure.
        """
        user = self._user("base.group_portal")
        values = self._values_goods_damage_cause()
        self._assert_cannot_create(user, "goods.damage.cause", values)
        record = self._create_goods_damage_cause()
        self._assert_cannot_read(user, record)
        self._assert_cannot_write(user, record, {"preventable": False})
        self._assert_cannot_unlink(user, record)

    def test_goods_damage_cause_by_base_group_user(self):
        """An internal user may do this with goods.damage.cause: nothing.

        CR-0006 AC-4: inspection failure.
        """
        user = self._user("base.group_user")
        values = self._values_goods_damage_cause()
        self._assert_cannot_create(user, "goods.damage.cause", values)
        record = self._create_goods_damage_cause()
        self._assert_cannot_read(user, record)
        self._assert_cannot_write(user, record, {"preventable": False})
        self._assert_cannot_unlink(user, record)

    def test_goods_damage_cause_by_damage_controller(self):
        """A user of the group Damage controller may do this with goods.damage.cause:
        create, read, update, delete.

        CR-0006 AC-4: inspection failure.
        """
        user = self._user("tarnbeck_goods_damage.group_damage_controller")
        values = self._values_goods_damage_cause()
        self._assert_can_create(user, "goods.damage.cause", values)
        record = self._create_goods_damage_cause()
        self._assert_can_read(user, record)
        self._assert_can_write(user, record, {"preventable": False})
        self._assert_can_unlink(user, record)

    def test_goods_damage_cause_by_damage_reporter(self):
        """A user of the group Reporter may do this with goods.damage.cause: read.

        CR-0006 AC-4: inspection failure.
        """
        user = self._user("tarnbeck_goods_damage.group_damage_reporter")
        values = self._values_goods_damage_cause()
        self._assert_cannot_create(user, "goods.damage.cause", values)
        record = self._create_goods_damage_cause()
        self._assert_can_read(user, record)
        self._assert_cannot_write(user, record, {"preventable": False})
        self._assert_cannot_unlink(user, record)

    def test_goods_damage_claim_by_base_group_portal(self):
        """A portal user may do this with goods.damage.claim: nothing.

        CR-0014 AC-1: damaged goods.

        CR-0014 AC-2: month-end close.
        """
        user = self._user("base.group_portal")
        values = self._values_goods_damage_claim()
        self._assert_cannot_create(user, "goods.damage.claim", values)
        record = self._create_goods_damage_claim()
        self._assert_cannot_read(user, record)
        self._assert_cannot_write(user, record, {"answered_on": "2026-01-15"})
        self._assert_cannot_unlink(user, record)

    def test_goods_damage_claim_by_base_group_user(self):
        """An internal user may do this with goods.damage.claim: nothing.

        CR-0014 AC-1: damaged goods.

        CR-0014 AC-2: month-end close.
        """
        user = self._user("base.group_user")
        values = self._values_goods_damage_claim()
        self._assert_cannot_create(user, "goods.damage.claim", values)
        record = self._create_goods_damage_claim()
        self._assert_cannot_read(user, record)
        self._assert_cannot_write(user, record, {"answered_on": "2026-01-15"})
        self._assert_cannot_unlink(user, record)

    def test_goods_damage_claim_by_damage_controller(self):
        """A user of the group Damage controller may do this with goods.damage.claim:
        create, read, update, delete.

        CR-0014 AC-1: damaged goods.

        CR-0014 AC-2: month-end close.
        """
        user = self._user("tarnbeck_goods_damage.group_damage_controller")
        values = self._values_goods_damage_claim()
        self._assert_can_create(user, "goods.damage.claim", values)
        report = self._create_goods_damage_report(reporter_id=self.env.user.id)
        record = self._create_goods_damage_claim(report_id=report.id)
        self._assert_can_read(user, record)
        record_2 = self._create_goods_damage_claim()
        self._assert_can_write(user, record_2, {"answered_on": "2026-01-15"})
        self._assert_can_unlink(user, record_2)

    def test_goods_damage_claim_by_damage_reporter(self):
        """A user of the group Reporter may do this with goods.damage.claim: read.

        CR-0014 AC-1: damaged goods.

        CR-0014 AC-2: month-end close.
        """
        user = self._user("tarnbeck_goods_damage.group_damage_reporter")
        values = self._values_goods_damage_claim()
        self._assert_cannot_create(user, "goods.damage.claim", values)
        report = self._create_goods_damage_report(reporter_id=user.id)
        record = self._create_goods_damage_claim(report_id=report.id)
        self._assert_can_read(user, record)
        record_2 = self._create_goods_damage_claim()
        self._assert_cannot_write(user, record_2, {"answered_on": "2026-01-15"})
        self._assert_cannot_unlink(user, record_2)

    def test_goods_damage_line_by_base_group_portal(self):
        """A portal user may do this with goods.damage.line: nothing.

        CR-0006 AC-1: damaged goods.

        CR-0006 AC-2: customer return.
        """
        user = self._user("base.group_portal")
        values = self._values_goods_damage_line()
        self._assert_cannot_create(user, "goods.damage.line", values)
        record = self._create_goods_damage_line()
        self._assert_cannot_read(user, record)
        self._assert_cannot_write(user, record, {"note": "Sample"})
        self._assert_cannot_unlink(user, record)

    def test_goods_damage_line_by_base_group_user(self):
        """An internal user may do this with goods.damage.line: nothing.

        CR-0006 AC-1: damaged goods.

        CR-0006 AC-2: customer return.
        """
        user = self._user("base.group_user")
        values = self._values_goods_damage_line()
        self._assert_cannot_create(user, "goods.damage.line", values)
        record = self._create_goods_damage_line()
        self._assert_cannot_read(user, record)
        self._assert_cannot_write(user, record, {"note": "Sample"})
        self._assert_cannot_unlink(user, record)

    def test_goods_damage_line_by_damage_controller(self):
        """A user of the group Damage controller may do this with goods.damage.line:
        create, read, update, delete.

        CR-0006 AC-1: damaged goods.

        CR-0006 AC-2: customer return.
        """
        user = self._user("tarnbeck_goods_damage.group_damage_controller")
        report = self._create_goods_damage_report(reporter_id=self.env.user.id)
        values = self._values_goods_damage_line(report_id=report.id)
        self._assert_can_create(user, "goods.damage.line", values)
        report_2 = self._create_goods_damage_report(reporter_id=self.env.user.id)
        record = self._create_goods_damage_line(report_id=report_2.id)
        self._assert_can_read(user, record)
        self._assert_can_write(user, record, {"note": "Sample"})
        self._assert_can_unlink(user, record)

    def test_goods_damage_line_by_damage_reporter(self):
        """A user of the group Reporter may do this with goods.damage.line: create,
        read, update, delete.

        CR-0006 AC-1: damaged goods.

        CR-0006 AC-2: customer return.
        """
        user = self._user("tarnbeck_goods_damage.group_damage_reporter")
        report = self._create_goods_damage_report(reporter_id=user.id)
        values = self._values_goods_damage_line(report_id=report.id)
        self._assert_can_create(user, "goods.damage.line", values)
        report_2 = self._create_goods_damage_report(reporter_id=user.id)
        record = self._create_goods_damage_line(report_id=report_2.id)
        self._assert_can_read(user, record)
        self._assert_can_write(user, record, {"note": "Sample"})
        self._assert_can_unlink(user, record)

    def test_goods_damage_report_by_base_group_portal(self):
        """A portal user may do this with goods.damage.report: nothing.

        CR-0006 AC-1: damaged goods.

        CR-0006 AC-2: customer return.

        CR-0014 AC-1: damaged goods.
        """
        user = self._user("base.group_portal")
        values = self._values_goods_damage_report()
        self._assert_cannot_create(user, "goods.damage.report", values)
        record = self._create_goods_damage_report()
        self._assert_cannot_read(user, record)
        self._assert_cannot_write(user, record, {"found_on": "2026-01-15"})
        self._assert_cannot_unlink(user, record)

    def test_goods_damage_report_by_base_group_user(self):
        """An internal user may do this with goods.damage.report: nothing.

        CR-0006 AC-1: damaged goods.

        CR-0006 AC-2: customer return.

        CR-0014 AC-1: damaged goods.
        """
        user = self._user("base.group_user")
        values = self._values_goods_damage_report()
        self._assert_cannot_create(user, "goods.damage.report", values)
        record = self._create_goods_damage_report()
        self._assert_cannot_read(user, record)
        self._assert_cannot_write(user, record, {"found_on": "2026-01-15"})
        self._assert_cannot_unlink(user, record)

    def test_goods_damage_report_by_damage_controller(self):
        """A user of the group Damage controller may do this with goods.damage.report:
        create, read, update, delete.

        CR-0006 AC-1: damaged goods.

        CR-0006 AC-2: customer return.

        CR-0014 AC-1: damaged goods.
        """
        user = self._user("tarnbeck_goods_damage.group_damage_controller")
        values = self._values_goods_damage_report(reporter_id=self.env.user.id)
        self._assert_can_create(user, "goods.damage.report", values)
        record = self._create_goods_damage_report(reporter_id=self.env.user.id)
        self._assert_can_read(user, record)
        self._assert_can_write(user, record, {"found_on": "2026-01-15"})
        record_2 = self._create_goods_damage_report()
        self._assert_can_unlink(user, record_2)

    def test_goods_damage_report_by_damage_reporter(self):
        """A user of the group Reporter may do this with goods.damage.report: create,
        read, update.

        CR-0006 AC-1: damaged goods.

        CR-0006 AC-2: customer return.

        CR-0014 AC-1: damaged goods.
        """
        user = self._user("tarnbeck_goods_damage.group_damage_reporter")
        values = self._values_goods_damage_report(reporter_id=user.id)
        self._assert_can_create(user, "goods.damage.report", values)
        record = self._create_goods_damage_report(reporter_id=user.id)
        self._assert_can_read(user, record)
        self._assert_can_write(user, record, {"found_on": "2026-01-15"})
        record_2 = self._create_goods_damage_report()
        self._assert_cannot_unlink(user, record_2)

    def test_group_damage_controller(self):
        """The group Damage controller includes the rights that it is meant to.

        CR-0006 AC-2: customer return.
        """
        user = self._user("tarnbeck_goods_damage.group_damage_controller")
        self.assertTrue(user.has_group("tarnbeck_goods_damage.group_damage_reporter"))
        admin = self.env.ref("base.user_admin")
        self.assertTrue(
            admin.has_group("tarnbeck_goods_damage.group_damage_controller"),
        )

    def test_group_damage_reporter(self):
        """The group Reporter includes the rights that it is meant to.

        CR-0006 AC-2: customer return.
        """
        user = self._user("tarnbeck_goods_damage.group_damage_reporter")
        self.assertTrue(user.has_group("stock.group_stock_user"))
