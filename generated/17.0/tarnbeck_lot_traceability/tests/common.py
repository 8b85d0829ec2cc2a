from lxml import etree

from odoo import Command
from odoo.tests.common import TransactionCase, new_test_user


class TarnbeckLotTraceabilityCommon(TransactionCase):
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
    def _create_product_product(cls, company=None, **values):
        cls.number += 1
        default = {"name": f"Product {cls.number}"}
        return cls.env["product.product"].create({**default, **values})

    @classmethod
    def _create_res_country(cls, company=None, **values):
        country = cls.env.ref("base.be")
        country.write(values)
        return country

    @classmethod
    def _create_res_partner(cls, company=None, **values):
        cls.number += 1
        default = {"name": f"Partner {cls.number}"}
        return cls.env["res.partner"].create({**default, **values})

    @classmethod
    def _create_stock_lot(cls, company=None, **values):
        company = company or cls.company
        product = cls._create_product_product(company=company)
        cls.number += 1
        default = {
            "name": f"LOT{cls.number}",
            "product_id": product.id,
            "company_id": company.id,
        }
        return cls.env["stock.lot"].create({**default, **values})
