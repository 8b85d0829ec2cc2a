from datetime import timedelta

from lxml import etree
from psycopg2 import IntegrityError

from odoo import Command, fields
from odoo.exceptions import AccessError
from odoo.tests.common import TransactionCase, new_test_user
from odoo.tools import mute_logger


class TarnbeckLeadTimeExceptionCommon(TransactionCase):
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

    @classmethod
    def _day(cls):
        """A day of its own for each record."""
        return fields.Date.to_date("2026-01-15") + timedelta(days=cls.number)

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

    def _search_by_name(self, model, name):
        """The records that a search by name finds."""
        self.env.flush_all()
        found = self.env[model].name_search(name)
        return self.env[model].browse([record_id for record_id, _name in found])

    @classmethod
    def _values_lead_time_exception(cls, company=None, **values):
        company = company or cls.company
        cls.number += 1
        return {
            "company_id": company.id,
            "partner_id": cls._create_res_partner(company=company).id,
            "promised_date": cls._day(),
            "quantity_open": 1,
            **values,
        }

    @classmethod
    def _create_lead_time_exception(cls, company=None, **values):
        values = cls._values_lead_time_exception(company, **values)
        return cls.env["lead.time.exception"].create(values)

    @classmethod
    def _create_product_product(cls, company=None, **values):
        cls.number += 1
        default = {"name": f"Product {cls.number}"}
        return cls.env["product.product"].create({**default, **values})

    @classmethod
    def _create_purchase_order(cls, company=None, **values):
        company = company or cls.company
        partner = cls._create_res_partner(company=company)
        default = {"partner_id": partner.id, "company_id": company.id}
        orders = cls.env["purchase.order"].with_company(company)
        return orders.create({**default, **values})

    @classmethod
    def _create_res_company(cls, company=None, **values):
        cls.number += 1
        default = {"name": f"Company {cls.number}"}
        return cls.env["res.company"].create({**default, **values})

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
