from odoo.tests import tagged

from .common import TarnbeckRebateAgreementCommon


@tagged("post_install", "-at_install")
class TestAccess(TarnbeckRebateAgreementCommon):
    def test_rebate_agreement_by_base_group_portal(self):
        """A portal user may do this with rebate.agreement: nothing.

        CR-0004 AC-1: wrong price or discount.
        """
        user = self._user("base.group_portal")
        values = self._values_rebate_agreement()
        self._assert_cannot_create(user, "rebate.agreement", values)
        record = self._create_rebate_agreement()
        self._assert_cannot_read(user, record)
        self._assert_cannot_write(user, record, {"customer_reference": "Sample"})
        self._assert_cannot_unlink(user, record)

    def test_rebate_agreement_by_base_group_user(self):
        """An internal user may do this with rebate.agreement: nothing.

        CR-0004 AC-1: wrong price or discount.
        """
        user = self._user("base.group_user")
        values = self._values_rebate_agreement()
        self._assert_cannot_create(user, "rebate.agreement", values)
        record = self._create_rebate_agreement()
        self._assert_cannot_read(user, record)
        self._assert_cannot_write(user, record, {"customer_reference": "Sample"})
        self._assert_cannot_unlink(user, record)

    def test_rebate_agreement_by_rebate_account_manager(self):
        """A user of the group Account manager may do this with rebate.agreement:
        create, read, update.

        CR-0004 AC-1: wrong price or discount.
        """
        user = self._user("tarnbeck_rebate_agreement.group_rebate_account_manager")
        values = self._values_rebate_agreement(user_id=user.id)
        self._assert_can_create(user, "rebate.agreement", values)
        record = self._create_rebate_agreement(user_id=user.id)
        self._assert_can_read(user, record)
        self._assert_can_write(user, record, {"customer_reference": "Sample"})
        record_2 = self._create_rebate_agreement()
        self._assert_cannot_unlink(user, record_2)

    def test_rebate_agreement_by_rebate_controller(self):
        """A user of the group Rebate controller may do this with rebate.agreement:
        create, read, update, delete.

        CR-0004 AC-1: wrong price or discount.
        """
        user = self._user("tarnbeck_rebate_agreement.group_rebate_controller")
        values = self._values_rebate_agreement(user_id=self.env.user.id)
        self._assert_can_create(user, "rebate.agreement", values)
        record = self._create_rebate_agreement(user_id=self.env.user.id)
        self._assert_can_read(user, record)
        self._assert_can_write(user, record, {"customer_reference": "Sample"})
        record_2 = self._create_rebate_agreement()
        self._assert_can_unlink(user, record_2)

    def test_rebate_agreement_line_by_base_group_portal(self):
        """A portal user may do this with rebate.agreement.line: nothing.

        CR-0004 AC-1: wrong price or discount.
        """
        user = self._user("base.group_portal")
        values = self._values_rebate_agreement_line()
        self._assert_cannot_create(user, "rebate.agreement.line", values)
        record = self._create_rebate_agreement_line()
        self._assert_cannot_read(user, record)
        self._assert_cannot_write(user, record, {"description": "Sample"})
        self._assert_cannot_unlink(user, record)

    def test_rebate_agreement_line_by_base_group_user(self):
        """An internal user may do this with rebate.agreement.line: nothing.

        CR-0004 AC-1: wrong price or discount.
        """
        user = self._user("base.group_user")
        values = self._values_rebate_agreement_line()
        self._assert_cannot_create(user, "rebate.agreement.line", values)
        record = self._create_rebate_agreement_line()
        self._assert_cannot_read(user, record)
        self._assert_cannot_write(user, record, {"description": "Sample"})
        self._assert_cannot_unlink(user, record)

    def test_rebate_agreement_line_by_rebate_account_manager(self):
        """A user of the group Account manager may do this with rebate.agreement.line:
        create, read, update, delete.

        CR-0004 AC-1: wrong price or discount.
        """
        user = self._user("tarnbeck_rebate_agreement.group_rebate_account_manager")
        agreement = self._create_rebate_agreement(user_id=user.id)
        values = self._values_rebate_agreement_line(agreement_id=agreement.id)
        self._assert_can_create(user, "rebate.agreement.line", values)
        agreement_2 = self._create_rebate_agreement(user_id=user.id)
        record = self._create_rebate_agreement_line(agreement_id=agreement_2.id)
        self._assert_can_read(user, record)
        self._assert_can_write(user, record, {"description": "Sample"})
        self._assert_can_unlink(user, record)

    def test_rebate_agreement_line_by_rebate_controller(self):
        """A user of the group Rebate controller may do this with rebate.agreement.line:
        create, read, update, delete.

        CR-0004 AC-1: wrong price or discount.
        """
        user = self._user("tarnbeck_rebate_agreement.group_rebate_controller")
        agreement = self._create_rebate_agreement(user_id=self.env.user.id)
        values = self._values_rebate_agreement_line(agreement_id=agreement.id)
        self._assert_can_create(user, "rebate.agreement.line", values)
        agreement_2 = self._create_rebate_agreement(user_id=self.env.user.id)
        record = self._create_rebate_agreement_line(agreement_id=agreement_2.id)
        self._assert_can_read(user, record)
        self._assert_can_write(user, record, {"description": "Sample"})
        self._assert_can_unlink(user, record)

    def test_group_rebate_account_manager(self):
        """The group Account manager includes the rights that it is meant to.

        CR-0004 AC-1: wrong price or discount.
        """
        user = self._user("tarnbeck_rebate_agreement.group_rebate_account_manager")
        self.assertTrue(user.has_group("sales_team.group_sale_salesman"))

    def test_group_rebate_controller(self):
        """The group Rebate controller includes the rights that it is meant to.

        CR-0004 AC-2: month-end close.
        """
        user = self._user("tarnbeck_rebate_agreement.group_rebate_controller")
        self.assertTrue(
            user.has_group("tarnbeck_rebate_agreement.group_rebate_account_manager"),
        )
        admin = self.env.ref("base.user_admin")
        self.assertTrue(
            admin.has_group("tarnbeck_rebate_agreement.group_rebate_controller"),
        )
