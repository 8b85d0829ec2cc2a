from odoo.tests import tagged

from .common import WhDamageCommon


@tagged("post_install", "-at_install")
class TestAccess(WhDamageCommon):
    def test_damage_line_by_base_group_portal(self):
        """A portal user may do this with damage.line: nothing."""
        user = self._user("base.group_portal")
        values = self._values_damage_line()
        self._assert_cannot_create(user, "damage.line", values)
        record = self._create_damage_line()
        self._assert_cannot_read(user, record)
        self._assert_cannot_write(user, record, {"product_id": record.product_id.id})
        self._assert_cannot_unlink(user, record)

    def test_damage_line_by_base_group_user(self):
        """An internal user may do this with damage.line: nothing."""
        user = self._user("base.group_user")
        values = self._values_damage_line()
        self._assert_cannot_create(user, "damage.line", values)
        record = self._create_damage_line()
        self._assert_cannot_read(user, record)
        self._assert_cannot_write(user, record, {"product_id": record.product_id.id})
        self._assert_cannot_unlink(user, record)

    def test_damage_line_by_clerk(self):
        """A user of the group Clerk may do this with damage.line: create, read, update,
        delete.
        """
        user = self._user("wh_damage.group_clerk")
        values = self._values_damage_line()
        self._assert_can_create(user, "damage.line", values)
        record = self._create_damage_line()
        self._assert_can_read(user, record)
        self._assert_can_write(user, record, {"product_id": record.product_id.id})
        self._assert_can_unlink(user, record)

    def test_damage_line_by_manager(self):
        """A user of the group Manager may do this with damage.line: create, read,
        update, delete.
        """
        user = self._user("wh_damage.group_manager")
        values = self._values_damage_line()
        self._assert_can_create(user, "damage.line", values)
        record = self._create_damage_line()
        self._assert_can_read(user, record)
        self._assert_can_write(user, record, {"product_id": record.product_id.id})
        self._assert_can_unlink(user, record)

    def test_damage_line_by_stock_group_stock_user(self):
        """A user of the group stock.group_stock_user may do this with damage.line:
        nothing.
        """
        user = self._user("stock.group_stock_user")
        values = self._values_damage_line()
        self._assert_cannot_create(user, "damage.line", values)
        record = self._create_damage_line()
        self._assert_cannot_read(user, record)
        self._assert_cannot_write(user, record, {"product_id": record.product_id.id})
        self._assert_cannot_unlink(user, record)

    def test_damage_report_by_base_group_portal(self):
        """A portal user may do this with damage.report: nothing.

        CR-0001 AC-1: Damage is written down.
        """
        user = self._user("base.group_portal")
        values = self._values_damage_report()
        self._assert_cannot_create(user, "damage.report", values)
        record = self._create_damage_report()
        self._assert_cannot_read(user, record)
        self._assert_cannot_write(user, record, {"day": "2026-01-15"})
        self._assert_cannot_unlink(user, record)

    def test_damage_report_by_base_group_user(self):
        """An internal user may do this with damage.report: nothing.

        CR-0001 AC-1: Damage is written down.
        """
        user = self._user("base.group_user")
        values = self._values_damage_report()
        self._assert_cannot_create(user, "damage.report", values)
        record = self._create_damage_report()
        self._assert_cannot_read(user, record)
        self._assert_cannot_write(user, record, {"day": "2026-01-15"})
        self._assert_cannot_unlink(user, record)

    def test_damage_report_by_clerk(self):
        """A user of the group Clerk may do this with damage.report: create, read,
        update.

        CR-0001 AC-1: Damage is written down.
        """
        user = self._user("wh_damage.group_clerk")
        values = self._values_damage_report(user_id=user.id)
        self._assert_can_create(user, "damage.report", values)
        record = self._create_damage_report(user_id=user.id)
        self._assert_can_read(user, record)
        self._assert_can_write(user, record, {"day": "2026-01-15"})
        record_2 = self._create_damage_report()
        self._assert_cannot_unlink(user, record_2)

    def test_damage_report_by_manager(self):
        """A user of the group Manager may do this with damage.report: create, read,
        update, delete.

        CR-0001 AC-1: Damage is written down.
        """
        user = self._user("wh_damage.group_manager")
        values = self._values_damage_report(user_id=self.env.user.id)
        self._assert_can_create(user, "damage.report", values)
        record = self._create_damage_report(user_id=self.env.user.id, stage="open")
        self._assert_can_read(user, record)
        record_2 = self._create_damage_report(user_id=self.env.user.id)
        self._assert_can_write(user, record_2, {"day": "2026-01-15"})
        record_3 = self._create_damage_report()
        self._assert_can_unlink(user, record_3)

    def test_damage_report_by_stock_group_stock_user(self):
        """A user of the group stock.group_stock_user may do this with damage.report:
        read.

        CR-0001 AC-1: Damage is written down.
        """
        user = self._user("stock.group_stock_user")
        values = self._values_damage_report()
        self._assert_cannot_create(user, "damage.report", values)
        record = self._create_damage_report(stage="done")
        self._assert_can_read(user, record)
        record_2 = self._create_damage_report()
        self._assert_cannot_write(user, record_2, {"day": "2026-01-15"})
        self._assert_cannot_unlink(user, record_2)

    def test_group_clerk(self):
        """The group Clerk includes the rights that it is meant to."""
        user = self._user("wh_damage.group_clerk")
        self.assertTrue(user.has_group("base.group_user"))

    def test_group_manager(self):
        """The group Manager includes the rights that it is meant to."""
        user = self._user("wh_damage.group_manager")
        self.assertTrue(user.has_group("wh_damage.group_clerk"))
        admin = self.env.ref("base.user_admin")
        self.assertTrue(admin.has_group("wh_damage.group_manager"))
