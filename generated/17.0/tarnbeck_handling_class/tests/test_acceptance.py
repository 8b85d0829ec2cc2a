import unittest

from odoo.tests import TransactionCase, tagged


@tagged("post_install", "-at_install")
class TestAcceptance(TransactionCase):
    """Acceptance criteria that no test proves yet: they count as not covered."""

    @unittest.skip("CR-0005 AC-1: damaged goods")
    def test_cr_0005_ac_1(self):
        """damaged goods.

        Given glass bottles of the class Bottom only and flour of the class Top only
        on one transfer

        When a picker from the agency opens the transfer

        Then each line shows its handling class, and the class opens with pictogram
        and instructions
        """
        self.fail("CR-0005 AC-1 is not covered yet")

    @unittest.skip("CR-0005 AC-2: multi-warehouse transfer")
    def test_cr_0005_ac_2(self):
        """multi-warehouse transfer.

        Given a new class for aerosols that the Leeds stock manager maintains

        When the product manager assigns it to 14 products and searches products by
        it

        Then the search finds the 14, the button Products of the class counts 14, and
        staff without the manager's group cannot change the class
        """
        self.fail("CR-0005 AC-2 is not covered yet")
