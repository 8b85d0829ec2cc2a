from odoo.tests import tagged

from .common import TarnbeckLeadTimeExceptionCommon


@tagged("post_install", "-at_install")
class TestAccess(TarnbeckLeadTimeExceptionCommon):
    def test_lead_time_exception_by_base_group_portal(self):
        """A portal user may do this with lead.time.exception: nothing.

        CR-0003 AC-1: supplier delay.

        CR-0003 AC-2: supplier delay.
        """
        user = self._user("base.group_portal")
        values = self._values_lead_time_exception()
        self._assert_cannot_create(user, "lead.time.exception", values)
        record = self._create_lead_time_exception()
        self._assert_cannot_read(user, record)
        self._assert_cannot_write(user, record, {"announced_date": "2026-01-15"})
        self._assert_cannot_unlink(user, record)

    def test_lead_time_exception_by_base_group_user(self):
        """An internal user may do this with lead.time.exception: nothing.

        CR-0003 AC-1: supplier delay.

        CR-0003 AC-2: supplier delay.
        """
        user = self._user("base.group_user")
        values = self._values_lead_time_exception()
        self._assert_cannot_create(user, "lead.time.exception", values)
        record = self._create_lead_time_exception()
        self._assert_cannot_read(user, record)
        self._assert_cannot_write(user, record, {"announced_date": "2026-01-15"})
        self._assert_cannot_unlink(user, record)

    def test_lead_time_exception_by_exception_buyer(self):
        """A user of the group Buyer may do this with lead.time.exception: create, read,
        update.

        CR-0003 AC-1: supplier delay.

        CR-0003 AC-2: supplier delay.
        """
        user = self._user("tarnbeck_lead_time_exception.group_exception_buyer")
        values = self._values_lead_time_exception(buyer_id=user.id)
        self._assert_can_create(user, "lead.time.exception", values)
        record = self._create_lead_time_exception(buyer_id=user.id)
        self._assert_can_read(user, record)
        self._assert_can_write(user, record, {"announced_date": "2026-01-15"})
        record_2 = self._create_lead_time_exception()
        self._assert_cannot_unlink(user, record_2)

    def test_lead_time_exception_by_exception_manager(self):
        """A user of the group Head of purchasing may do this with lead.time.exception:
        create, read, update, delete.

        CR-0003 AC-1: supplier delay.

        CR-0003 AC-2: supplier delay.
        """
        user = self._user("tarnbeck_lead_time_exception.group_exception_manager")
        values = self._values_lead_time_exception(buyer_id=self.env.user.id)
        self._assert_can_create(user, "lead.time.exception", values)
        record = self._create_lead_time_exception(buyer_id=self.env.user.id)
        self._assert_can_read(user, record)
        self._assert_can_write(user, record, {"announced_date": "2026-01-15"})
        record_2 = self._create_lead_time_exception()
        self._assert_can_unlink(user, record_2)

    def test_group_exception_buyer(self):
        """The group Buyer includes the rights that it is meant to.

        CR-0003 AC-2: supplier delay.
        """
        user = self._user("tarnbeck_lead_time_exception.group_exception_buyer")
        self.assertTrue(user.has_group("purchase.group_purchase_user"))

    def test_group_exception_manager(self):
        """The group Head of purchasing includes the rights that it is meant to.

        CR-0003 AC-2: supplier delay.
        """
        user = self._user("tarnbeck_lead_time_exception.group_exception_manager")
        self.assertTrue(
            user.has_group("tarnbeck_lead_time_exception.group_exception_buyer"),
        )
        admin = self.env.ref("base.user_admin")
        self.assertTrue(
            admin.has_group("tarnbeck_lead_time_exception.group_exception_manager"),
        )
