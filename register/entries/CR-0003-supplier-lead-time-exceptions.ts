import { customization } from "odoo-warrant";
import { currency } from "../shared.ts";

export default customization({
  id: "CR-0003",
  title: "Supplier lead-time exception register",
  series: "17.0",
  process: "procure-to-pay",
  requester: "buying-team-lead",
  owner: "head-of-purchasing",
  justification: {
    kind: "differentiator",
    problem:
      "Suppliers announce delays by telephone and e-mail. Buyers move the planned date of the order line, so the promise that was broken is lost: the vendor's on-time rate looks good, sales hears of the delay at picking, and the yearly supplier talks have no facts.",
    measure: {
      name: "Out-of-stock lines with a delay known beforehand",
      unit: "lines per month",
      baseline: 310,
      target: 120,
      by: "2027-01-31",
      source: "Stock-out reasons, legacy ERP, October to December 2025",
    },
    benefit: { perYear: 88000, currency, how: "190 lines a month at an average margin of 38.60 that today goes to a competitor" },
    cost: { buildDays: 5, daysPerYear: 2 },
    volumes: { what: "announced delays", perMonth: 140 },
    alternatives: [
      {
        kind: "standard",
        name: "On-time delivery rate of the vendor (purchase_stock)",
        why: "Measures against the date that the buyer has already moved",
      },
      {
        kind: "standard",
        name: "Purchase order reminders",
        why: "Ask for confirmation before delivery, keep no record of reasons and broken promises",
      },
      {
        kind: "community",
        name: "OCA purchase_delivery_split_date",
        why: "Splits receipts by date; it does not know why a date moved or who was told",
      },
      { kind: "process", name: "Shared mailbox for delays", why: "Tried in 2024: 60 % were answered, none could be counted" },
    ],
    consequence: "The 2027 supplier talks (11.4 million of spend) start again without proof; safety stock stays 9 days too high.",
    sponsor: "finance-director",
  },
  security: {
    personalData: "none",
    reach: "internal",
    newPrivileges: true,
    sudo: false,
    note: "One new privilege with two groups; buyers see their own exceptions, the head of purchasing sees all.",
  },
  addon: {
    name: "tarnbeck_lead_time_exception",
    title: "Supplier lead-time exceptions",
    summary: "What suppliers announced, against what they had promised",
    category: "Inventory/Purchase",
    depends: ["purchase_stock"],
    privilege: { label: "Lead-time exceptions", category: "base.module_category_inventory" },
    groups: {
      exception_buyer: { label: "Buyer", implies: ["purchase.group_purchase_user"] },
      exception_manager: { label: "Head of purchasing", implies: ["exception_buyer"], administrators: true },
    },
    models: {
      "lead.time.exception": {
        kind: "new",
        label: "Supplier Lead-time Exception",
        mixins: ["mail.thread", "mail.activity.mixin"],
        order: [
          ["promised_date", "desc"],
          ["id", "desc"],
        ],
        displayName: ["name", "partner_id"],
        searchNames: ["name", "supplier_reference"],
        checkCompany: true,
        fields: {
          name: {
            type: "char",
            label: "Reference",
            sequence: { prefix: "LTE/%(year)s/", padding: 5 },
          },
          partner_id: { type: "many2one", to: "res.partner", label: "Supplier", required: true, index: "btree", tracking: true },
          product_id: {
            type: "many2one",
            to: "product.product",
            label: "Product",
            domain: { field: "purchase_ok", operator: "=", value: true },
            checkCompany: true,
          },
          purchase_order_id: { type: "many2one", to: "purchase.order", label: "Purchase Order", checkCompany: true },
          supplier_reference: { type: "char", label: "Supplier's Reference", size: 64 },
          promised_date: { type: "date", label: "Promised", required: true, tracking: true },
          announced_date: { type: "date", label: "Now Announced", tracking: true },
          reported_on: { type: "datetime", label: "Reported On", default: { ref: "now" }, readonly: true },
          quantity_open: { type: "float", digits: "Product Unit of Measure", label: "Open Quantity" },
          reason: {
            type: "selection",
            label: "Reason",
            required: true,
            default: "production",
            options: [
              ["production", "Production"],
              ["raw_material", "Raw material"],
              ["transport", "Transport"],
              ["customs", "Customs"],
              ["quality", "Quality hold"],
              ["other", "Other"],
            ],
            tracking: true,
          },
          state: {
            type: "selection",
            label: "Status",
            required: true,
            copy: false,
            default: "announced",
            tracking: true,
            options: [
              ["announced", "Announced"],
              ["agreed", "New date agreed"],
              ["received", "Received"],
              ["cancelled", "Cancelled"],
            ],
          },
          customer_informed: { type: "boolean", label: "Customers Informed", tracking: true },
          buyer_id: { type: "many2one", to: "res.users", label: "Buyer", default: { ref: "user" }, required: true, index: "btree" },
          company_id: { type: "many2one", to: "res.company", label: "Company", default: { ref: "company" }, required: true },
          note: { type: "html", label: "Agreement with the Supplier" },
        },
        constraints: {
          quantity_not_negative: {
            check: [{ field: "quantity_open", operator: ">=", than: 0 }],
            message: "The open quantity cannot be negative.",
          },
          reference_unique: { unique: ["name", "company_id"], message: "This reference exists already in the company." },
        },
        indexes: { partner_promised: { fields: ["partner_id", "promised_date"] } },
      },
    },
    access: {
      "lead.time.exception": {
        grants: [
          { group: "exception_buyer", can: "cru", only: { own: "buyer_id" } },
          { group: "exception_manager", can: "crud" },
        ],
        company: "company_id",
      },
    },
    views: {
      lead_time_exception_form: {
        type: "form",
        model: "lead.time.exception",
        title: "name",
        statusbar: { field: "state", visible: ["announced", "agreed", "received"], clickable: true },
        sheet: [
          {
            group: {
              name: "main",
              children: [
                {
                  group: {
                    name: "what",
                    title: "What is late",
                    children: [
                      { field: "partner_id" },
                      { field: "supplier_reference" },
                      { field: "purchase_order_id" },
                      { field: "product_id" },
                      { field: "quantity_open" },
                    ],
                  },
                },
                {
                  group: {
                    name: "when",
                    title: "Dates",
                    children: [
                      { field: "promised_date", readonly: { field: "state", operator: "in", value: ["received", "cancelled"] } },
                      { field: "announced_date", required: { field: "state", operator: "=", value: "agreed" } },
                      { field: "reported_on" },
                      { field: "reason" },
                      { field: "customer_informed" },
                    ],
                  },
                },
              ],
            },
          },
        ],
        notebook: [
          { page: { title: "Agreement", name: "agreement", children: [{ field: "note", nolabel: true }] } },
          {
            page: {
              title: "Responsibility",
              name: "responsibility",
              children: [
                {
                  group: { name: "who", children: [{ field: "buyer_id" }, { field: "company_id", groups: ["base.group_multi_company"] }] },
                },
              ],
            },
          },
        ],
        chatter: true,
      },
      lead_time_exception_list: {
        type: "list",
        model: "lead.time.exception",
        columns: [
          { field: "name" },
          { field: "partner_id" },
          { field: "product_id", optional: "show" },
          { field: "promised_date" },
          { field: "announced_date" },
          { field: "quantity_open", sum: "Open quantity" },
          { field: "reason", optional: "hide" },
          { field: "buyer_id", optional: "hide" },
          { field: "state" },
        ],
        decorations: {
          warning: { field: "state", operator: "=", value: "announced" },
          muted: { field: "state", operator: "in", value: ["received", "cancelled"] },
        },
      },
      lead_time_exception_search: {
        type: "search",
        model: "lead.time.exception",
        fields: ["name", "partner_id", "product_id", "purchase_order_id"],
        filters: [
          {
            name: "open",
            label: "Open",
            where: { field: "state", operator: "in", value: ["announced", "agreed"] },
          },
          {
            name: "overdue",
            label: "Promise broken",
            where: {
              all: [
                { field: "promised_date", operator: "<", value: { ref: "today" } },
                { field: "state", operator: "not in", value: ["received", "cancelled"] },
              ],
            },
          },
          { name: "mine", label: "Mine", where: { field: "buyer_id", operator: "=", value: { ref: "user" } } },
          { name: "silent", label: "Customers not informed", where: { not: { field: "customer_informed", operator: "=", value: true } } },
        ],
        groupBy: [
          { name: "by_supplier", label: "Supplier", field: "partner_id" },
          { name: "by_reason", label: "Reason", field: "reason" },
          { name: "by_month", label: "Promised month", field: "promised_date:month" },
        ],
      },
    },
    actions: {
      lead_time_exception: {
        label: "Lead-time Exceptions",
        model: "lead.time.exception",
        filters: ["open"],
        help: { title: "No delay announced", text: "Record what a supplier announces before you move the planned date of the order." },
      },
    },
    menus: {
      lead_time_exception: {
        label: "Lead-time Exceptions",
        parent: "purchase.menu_procurement_management",
        action: "lead_time_exception",
        sequence: 40,
        groups: ["exception_buyer"],
      },
    },
  },
  bySeries: {
    "16.0": {},
    "18.0": {},
    // 19.0 calls the decimal precision of quantities "Product Unit" and the category of Purchase "Supply Chain".
    "19.0": {
      category: "Supply Chain/Purchase",
      privilege: { category: "base.module_category_supply_chain" },
      models: { "lead.time.exception": { fields: { quantity_open: { digits: "Product Unit" } } } },
    },
  },
  acceptance: [
    {
      id: "AC-1",
      level: "acceptance",
      scenario: "supplier delay",
      given: "an order of 240 cases that was promised for 3 March",
      when: "the supplier announces 17 March and the buyer records the exception",
      then: "the promise of 3 March stays on record, the filter Promise broken shows it from 4 March, and the chatter says who recorded it",
      covers: ["model:lead.time.exception", "view:lead_time_exception_form", "view:lead_time_exception_search", "menu:lead_time_exception"],
    },
    {
      id: "AC-2",
      level: "integration",
      scenario: "supplier delay",
      given: "exceptions of two buyers in two companies",
      when: "each opens the list",
      then: "a buyer sees only their own ones of the active companies, the head of purchasing sees all of the active companies",
      covers: ["access:lead.time.exception", "view:lead_time_exception_list", "group:exception_buyer", "group:exception_manager"],
    },
    {
      id: "AC-3",
      level: "unit",
      scenario: "partial stock",
      given: "an exception",
      when: "a negative open quantity is entered",
      then: "saving is refused with a sentence that names the quantity",
      covers: ["constraint:lead.time.exception.quantity_not_negative", "constraint:lead.time.exception.reference_unique"],
    },
  ],
  upgrade: {
    strategy: "keep",
    exit: "Retire when the vendor portal records promised dates and their changes; reviewed with each major version.",
    rollback: "Export the register to CSV for the supplier talks, then uninstall; purchase orders are not touched.",
    dataAtRisk: "The register itself, about 1,700 exceptions a year",
  },
});
