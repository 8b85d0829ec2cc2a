from odoo import Command, fields
from odoo.tests import tagged

from .common import TarnbeckRebateAgreementCommon


@tagged("post_install", "-at_install")
class TestFields(TarnbeckRebateAgreementCommon):
    def test_rebate_agreement_company_id(self):
        """The field company_id of rebate.agreement keeps its value."""
        related = self._create_res_company(company=self.company)
        record = self._create_rebate_agreement(company=related)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.company_id, related)

    def test_rebate_agreement_currency_id(self):
        """The field currency_id of rebate.agreement keeps its value."""
        related = self._create_res_currency(company=self.company)
        record = self._create_rebate_agreement(currency_id=related.id)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.currency_id, related)

    def test_rebate_agreement_customer_email(self):
        """The field customer_email of rebate.agreement keeps its value."""
        related = self._create_res_partner(company=self.company)
        record = self._create_rebate_agreement(partner_id=related.id)
        related.email = "Sample"
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.customer_email, related.email)
        self.assertTrue(record.customer_email)

    def test_rebate_agreement_customer_reference(self):
        """The field customer_reference of rebate.agreement keeps its value."""
        record = self._create_rebate_agreement(customer_reference="Sample")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.customer_reference, "Sample")

    def test_rebate_agreement_date_from(self):
        """The field date_from of rebate.agreement keeps its value."""
        record = self._create_rebate_agreement(date_from="2026-01-15")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.date_from, fields.Date.to_date("2026-01-15"))

    def test_rebate_agreement_date_to(self):
        """The field date_to of rebate.agreement keeps its value."""
        record = self._create_rebate_agreement(date_to="2026-01-15")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.date_to, fields.Date.to_date("2026-01-15"))

    def test_rebate_agreement_line_ids(self):
        """The field line_ids of rebate.agreement keeps its value."""
        record = self._create_rebate_agreement()
        line = self._create_rebate_agreement_line(agreement_id=record.id)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertIn(line, record.line_ids)

    def test_rebate_agreement_paid_last_year(self):
        """The field paid_last_year of rebate.agreement keeps its value."""
        record = self._create_rebate_agreement(paid_last_year=2.5)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertAlmostEqual(record.paid_last_year, 2.5)

    def test_rebate_agreement_partner_id(self):
        """The field partner_id of rebate.agreement keeps its value."""
        related = self._create_res_partner(company=self.company)
        record = self._create_rebate_agreement(partner_id=related.id)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.partner_id, related)

    def test_rebate_agreement_signed_copy(self):
        """The field signed_copy of rebate.agreement keeps its value."""
        record = self._create_rebate_agreement(signed_copy=b"U2FtcGxl")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.signed_copy, b"U2FtcGxl")

    def test_rebate_agreement_state(self):
        """The field state of rebate.agreement keeps its value."""
        record = self._create_rebate_agreement(state="signed")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.state, "signed")

    def test_rebate_agreement_tag_ids(self):
        """The field tag_ids of rebate.agreement keeps its value."""
        related = self._create_res_partner_category(company=self.company)
        record = self._create_rebate_agreement(tag_ids=[Command.set(related.ids)])
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.tag_ids, related)

    def test_rebate_agreement_terms(self):
        """The field terms of rebate.agreement keeps its value."""
        record = self._create_rebate_agreement(terms="<p>Sample</p>")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.terms, "<p>Sample</p>")

    def test_rebate_agreement_turnover_target(self):
        """The field turnover_target of rebate.agreement keeps its value."""
        record = self._create_rebate_agreement(turnover_target=1)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertAlmostEqual(record.turnover_target, 1)

    def test_rebate_agreement_user_id(self):
        """The field user_id of rebate.agreement keeps its value."""
        related = self._create_res_users(company=self.company)
        record = self._create_rebate_agreement(user_id=related.id)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.user_id, related)

    def test_rebate_agreement_line_agreement_id(self):
        """The field agreement_id of rebate.agreement.line keeps its value."""
        related = self._create_rebate_agreement(company=self.company)
        record = self._create_rebate_agreement_line(agreement_id=related.id)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.agreement_id, related)

    def test_rebate_agreement_line_band_from(self):
        """The field band_from of rebate.agreement.line keeps its value."""
        record = self._create_rebate_agreement_line(band_from=2.5)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertAlmostEqual(record.band_from, 2.5)

    def test_rebate_agreement_line_category_id(self):
        """The field category_id of rebate.agreement.line keeps its value."""
        related = self._create_product_category(company=self.company)
        record = self._create_rebate_agreement_line(category_id=related.id)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.category_id, related)

    def test_rebate_agreement_line_company_id(self):
        """The field company_id of rebate.agreement.line keeps its value."""
        related = self._create_rebate_agreement(company=self.company)
        record = self._create_rebate_agreement_line(agreement_id=related.id)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.company_id, related.company_id)

    def test_rebate_agreement_line_currency_id(self):
        """The field currency_id of rebate.agreement.line keeps its value."""
        related = self._create_rebate_agreement(company=self.company)
        record = self._create_rebate_agreement_line(agreement_id=related.id)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.currency_id, related.currency_id)

    def test_rebate_agreement_line_description(self):
        """The field description of rebate.agreement.line keeps its value."""
        record = self._create_rebate_agreement_line(description="Sample")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.description, "Sample")

    def test_rebate_agreement_line_rate(self):
        """The field rate of rebate.agreement.line keeps its value."""
        record = self._create_rebate_agreement_line(rate=1)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertAlmostEqual(record.rate, 1)

    def test_rebate_agreement_line_sequence(self):
        """The field sequence of rebate.agreement.line keeps its value."""
        record = self._create_rebate_agreement_line(sequence=7)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.sequence, 7)
