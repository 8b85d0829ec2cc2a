import unittest

from odoo.tests import TransactionCase, tagged


@tagged("post_install", "-at_install")
class TestAcceptance(TransactionCase):
    """Acceptance criteria that no test proves yet: they count as not covered."""

    @unittest.skip("CR-0002 AC-1: urgent order")
    def test_cr_0002_ac_1(self):
        """urgent order.

        Given a care home with the window Before 07:00, door 4 and a tail lift

        When an order is entered by telephone at 16:10 and its transfer is opened by
        the picker

        Then the order shows receiver and instructions, the transfer shows door, tail
        lift and instructions, and nobody typed them again
        """
        self.fail("CR-0002 AC-1 is not covered yet")
