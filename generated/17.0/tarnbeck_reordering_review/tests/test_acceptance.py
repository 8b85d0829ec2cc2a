import unittest

from odoo.tests import TransactionCase, tagged


@tagged("post_install", "-at_install")
class TestAcceptance(TransactionCase):
    """Acceptance criteria that no test proves yet: they count as not covered."""

    @unittest.skip("CR-0019 AC-2: cycle count difference")
    def test_cr_0019_ac_2(self):
        """cycle count difference.

        Given a rule that was made by the replenishment report

        When it is saved without a review

        Then it works as before; safety days are 0
        """
        self.fail("CR-0019 AC-2 is not covered yet")
