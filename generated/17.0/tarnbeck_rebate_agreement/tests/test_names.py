from odoo.tests import tagged

from .common import TarnbeckRebateAgreementCommon


@tagged("post_install", "-at_install")
class TestNames(TarnbeckRebateAgreementCommon):
    def test_rebate_agreement_name(self):
        """Each rebate.agreement takes the next number.

        CR-0004 AC-1: wrong price or discount.
        """
        first = self._create_rebate_agreement()
        second = self._create_rebate_agreement()
        self.assertEqual(first.name[:4], "REB/")
        self.assertEqual(int(second.name[-4:]), int(first.name[-4:]) + 1)
        shared = self.env.ref("tarnbeck_rebate_agreement.sequence_rebate_agreement")
        shared.copy({"company_id": self.other_company.id, "prefix": "OWN/"})
        other = self._create_rebate_agreement(company=self.other_company)
        self.assertEqual(other.name[:4], "OWN/")

    def test_rebate_agreement_display_name(self):
        """The display name of rebate.agreement is made of its parts.

        CR-0004 AC-1: wrong price or discount.
        """
        record = self._create_rebate_agreement(
            partner_id=self._create_res_partner(company=self.company).id,
        )
        parts = [record.name, record.partner_id.display_name]
        self.assertEqual(record.display_name, " - ".join(parts))

    def test_rebate_agreement_found_by_name(self):
        """A rebate.agreement is found by its name.

        CR-0004 AC-1: wrong price or discount.
        """
        record = self._create_rebate_agreement()
        found = self._search_by_name("rebate.agreement", record.name)
        self.assertIn(record, found)

    def test_rebate_agreement_found_by_customer_reference(self):
        """A rebate.agreement is found by its customer_reference.

        CR-0004 AC-1: wrong price or discount.
        """
        record = self._create_rebate_agreement(customer_reference="Sample")
        found = self._search_by_name("rebate.agreement", record.customer_reference)
        self.assertIn(record, found)

    def test_rebate_agreement_line_display_name(self):
        """A rebate.agreement.line is shown by its description.

        CR-0004 AC-1: wrong price or discount.
        """
        record = self._create_rebate_agreement_line()
        self.assertTrue(record.description)
        self.assertEqual(record.display_name, record.description)
