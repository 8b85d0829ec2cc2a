from lxml import etree

from odoo import Command
from odoo.tests.common import TransactionCase, new_test_user


class TarnbeckDeliveryInstructionsCommon(TransactionCase):
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
    def _create_res_partner(cls, company=None, **values):
        cls.number += 1
        default = {"name": f"Partner {cls.number}"}
        return cls.env["res.partner"].create({**default, **values})

    @classmethod
    def _create_res_partner_category(cls, company=None, **values):
        cls.number += 1
        default = {"name": f"Category {cls.number}"}
        return cls.env["res.partner.category"].create({**default, **values})

    @classmethod
    def _create_sale_order(cls, company=None, **values):
        company = company or cls.company
        partner = cls._create_res_partner(company=company)
        default = {"partner_id": partner.id, "company_id": company.id}
        orders = cls.env["sale.order"].with_company(company)
        return orders.create({**default, **values})

    @classmethod
    def _create_stock_picking_type(cls, company=None, **values):
        company = company or cls.company
        domain = [("company_id", "=", company.id)]
        warehouse = cls.env["stock.warehouse"].search(domain, limit=1)
        picking_type = warehouse.out_type_id
        picking_type.write(values)
        return picking_type

    @classmethod
    def _create_stock_picking(cls, company=None, **values):
        picking_type = cls._create_stock_picking_type(company=company)
        default = {
            "picking_type_id": picking_type.id,
            "location_id": picking_type.warehouse_id.lot_stock_id.id,
            "location_dest_id": cls.env.ref("stock.stock_location_customers").id,
        }
        return cls.env["stock.picking"].create({**default, **values})
