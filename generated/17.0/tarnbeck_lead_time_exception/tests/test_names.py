from odoo.tests import tagged

from .common import TarnbeckLeadTimeExceptionCommon


@tagged("post_install", "-at_install")
class TestNames(TarnbeckLeadTimeExceptionCommon):
    def test_lead_time_exception_name(self):
        """Each lead.time.exception takes the next number.

        CR-0003 AC-1: supplier delay.
        """
        first = self._create_lead_time_exception()
        second = self._create_lead_time_exception()
        self.assertEqual(first.name[:4], "LTE/")
        self.assertEqual(int(second.name[-5:]), int(first.name[-5:]) + 1)
        shared = self.env.ref(
            "tarnbeck_lead_time_exception.sequence_lead_time_exception",
        )
        shared.copy({"company_id": self.other_company.id, "prefix": "OWN/"})
        other = self._create_lead_time_exception(company=self.other_company)
        self.assertEqual(other.name[:4], "OWN/")

    def test_lead_time_exception_display_name(self):
        """The display name of lead.time.exception is made of its parts.

        CR-0003 AC-1: supplier delay.
        """
        record = self._create_lead_time_exception(
            partner_id=self._create_res_partner(company=self.company).id,
        )
        parts = [record.name, record.partner_id.display_name]
        self.assertEqual(record.display_name, " - ".join(parts))

    def test_lead_time_exception_found_by_name(self):
        """A lead.time.exception is found by its name.

        CR-0003 AC-1: supplier delay.
        """
        record = self._create_lead_time_exception()
        found = self._search_by_name("lead.time.exception", record.name)
        self.assertIn(record, found)

    def test_lead_time_exception_found_by_supplier_reference(self):
        """A lead.time.exception is found by its supplier_reference.

        CR-0003 AC-1: supplier delay.
        """
        record = self._create_lead_time_exception(supplier_reference="Sample")
        found = self._search_by_name("lead.time.exception", record.supplier_reference)
        self.assertIn(record, found)
