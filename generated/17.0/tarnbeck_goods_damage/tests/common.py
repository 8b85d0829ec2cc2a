from lxml import etree
from psycopg2 import IntegrityError

from odoo import Command
from odoo.exceptions import AccessError
from odoo.tests.common import TransactionCase, new_test_user
from odoo.tools import mute_logger


class TarnbeckGoodsDamageCommon(TransactionCase):
    """Users and records that the tests of this addon share."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env = cls.env(context=dict(cls.env.context, tracking_disable=True))
        cls.company = cls.env.company
        cls.number = 0
        cls.other_company = cls._create_res_company()

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

    def _as(self, user, records, companies):
        """The records as the user meets them, read anew from the database."""
        self.env.flush_all()
        self.env.invalidate_all()
        active = companies or user.company_id
        return records.with_user(user).with_context(allowed_company_ids=active.ids)

    def _assert_can_create(self, user, model, values, companies=None):
        record = self._as(user, self.env[model], companies).create(values)
        self.assertTrue(record.sudo().exists())

    def _assert_cannot_create(self, user, model, values, companies=None):
        with self.assertRaises(AccessError):
            self._as(user, self.env[model], companies).create(values)

    def _assert_can_read(self, user, record, companies=None):
        self.assertTrue(self._as(user, record, companies).read(["create_date"]))

    def _assert_cannot_read(self, user, record, companies=None):
        with self.assertRaises(AccessError):
            self._as(user, record, companies).read(["create_date"])

    def _assert_can_write(self, user, record, values, companies=None):
        self.assertTrue(self._as(user, record, companies).write(values))

    def _assert_cannot_write(self, user, record, values, companies=None):
        with self.assertRaises(AccessError):
            self._as(user, record, companies).write(values)

    def _assert_can_unlink(self, user, record, companies=None):
        self._as(user, record, companies).unlink()
        self.assertFalse(record.exists())

    def _assert_cannot_unlink(self, user, record, companies=None):
        with self.assertRaises(AccessError):
            self._as(user, record, companies).unlink()

    def _arch(self, view):
        """The view as Odoo combines it with all that inherits from it."""
        return etree.fromstring(self.env.ref(view).get_combined_arch())

    def _assert_node(self, arch, *steps, **attributes):
        """A node with these attributes stands where the steps lead."""
        path = "".join(steps)
        nodes = arch.xpath(path)
        found = [{name: node.get(name) for name in attributes} for node in nodes]
        self.assertIn(attributes, found, path)

    def _assert_never_emptied(self, record, name):
        """The database keeps a value in this field."""
        with mute_logger("odoo.sql_db"), self.assertRaises(IntegrityError) as caught:
            record.write({name: False})
            record.flush_recordset()
        self.assertEqual(caught.exception.diag.column_name, name)

    def _assert_never_left_out(self, model, values, name):
        """The database refuses a new record that says nothing about this field."""
        rest = {key: value for key, value in values.items() if key != name}
        with mute_logger("odoo.sql_db"), self.assertRaises(IntegrityError) as caught:
            self.env[model].create(rest)
        self.assertEqual(caught.exception.diag.column_name, name)

    def _search_by_name(self, model, name):
        """The records that a search by name finds."""
        self.env.flush_all()
        found = self.env[model].name_search(name)
        return self.env[model].browse([record_id for record_id, _name in found])

    @classmethod
    def _values_goods_damage_cause(cls, company=None, **values):
        cls.number += 1
        return {
            "name": f"Cause {cls.number}",
            **values,
        }

    @classmethod
    def _create_goods_damage_cause(cls, company=None, **values):
        values = cls._values_goods_damage_cause(company, **values)
        return cls.env["goods.damage.cause"].create(values)

    @classmethod
    def _values_goods_damage_claim(cls, company=None, **values):
        company = company or cls.company
        return {
            "claimed_amount": 1,
            "paid_amount": 1,
            "report_id": cls._create_goods_damage_report(company=company).id,
            **values,
        }

    @classmethod
    def _create_goods_damage_claim(cls, company=None, **values):
        values = cls._values_goods_damage_claim(company, **values)
        return cls.env["goods.damage.claim"].create(values)

    @classmethod
    def _values_goods_damage_line(cls, company=None, **values):
        company = company or cls.company
        return {
            "product_id": cls._create_product_product(company=company).id,
            "quantity": 1,
            "report_id": cls._create_goods_damage_report(company=company).id,
            **values,
        }

    @classmethod
    def _create_goods_damage_line(cls, company=None, **values):
        values = cls._values_goods_damage_line(company, **values)
        return cls.env["goods.damage.line"].create(values)

    @classmethod
    def _values_goods_damage_report(cls, company=None, **values):
        company = company or cls.company
        cls.number += 1
        return {
            "company_id": company.id,
            "estimated_loss": 1,
            "title": f"What Happened {cls.number}",
            **values,
        }

    @classmethod
    def _create_goods_damage_report(cls, company=None, **values):
        values = cls._values_goods_damage_report(company, **values)
        return cls.env["goods.damage.report"].create(values)

    @classmethod
    def _create_delivery_carrier(cls, company=None, **values):
        cls.number += 1
        product = cls._create_product_product(company=company, type="service")
        default = {"name": f"Carrier {cls.number}", "product_id": product.id}
        return cls.env["delivery.carrier"].create({**default, **values})

    @classmethod
    def _create_product_product(cls, company=None, **values):
        cls.number += 1
        default = {"name": f"Product {cls.number}"}
        return cls.env["product.product"].create({**default, **values})

    @classmethod
    def _create_res_company(cls, company=None, **values):
        cls.number += 1
        default = {"name": f"Company {cls.number}"}
        return cls.env["res.company"].create({**default, **values})

    @classmethod
    def _create_res_currency(cls, company=None, **values):
        own = (company or cls.company).currency_id
        domain = [("id", "!=", own.id), ("active", "in", [True, False])]
        currency = cls.env["res.currency"].search(domain, limit=1)
        currency.write(values)
        return currency

    @classmethod
    def _create_res_partner(cls, company=None, **values):
        cls.number += 1
        default = {"name": f"Partner {cls.number}"}
        return cls.env["res.partner"].create({**default, **values})

    @classmethod
    def _create_res_users(cls, company=None, **values):
        user = cls._user("base.group_user", companies=company)
        user.write(values)
        return user

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

    @classmethod
    def _create_stock_warehouse(cls, company=None, **values):
        company = company or cls.company
        cls.number += 1
        default = {
            "name": f"Warehouse {cls.number}",
            "code": f"W{cls.number}",
            "company_id": company.id,
        }
        return cls.env["stock.warehouse"].create({**default, **values})
