from lxml import etree

from odoo import Command
from odoo.tests.common import TransactionCase, new_test_user


class TarnbeckReorderingReviewCommon(TransactionCase):
    """Users and records that the tests of this addon share."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env = cls.env(context=dict(cls.env.context, tracking_disable=True))
        cls.company = cls.env.company
        cls.number = 0

    @classmethod
    def _user(cls, *groups, companies=None):
        """A new user of these groups and what they include; the first company is active."""
        cls.number += 1
        companies = companies or cls.company
        return new_test_user(
            cls.env,
            login=f"test_user_{cls.number}",
            groups=",".join(groups),
            company_id=companies[0].id,
            company_ids=[Command.set(companies.ids)],
        )

    def _arch(self, view):
        """The view as Odoo combines it with all that inherits from it."""
        return etree.fromstring(self.env.ref(view).get_combined_arch())

    def _assert_node(self, arch, *steps, **attributes):
        """A node with these attributes stands where the steps lead."""
        path = "".join(steps)
        nodes = arch.xpath(path)
        found = [{name: node.get(name) for name in attributes} for node in nodes]
        self.assertIn(attributes, found, path)

    @classmethod
    def _create_res_users(cls, company=None, **values):
        user = cls._user("base.group_user", companies=company)
        user.write(values)
        return user
