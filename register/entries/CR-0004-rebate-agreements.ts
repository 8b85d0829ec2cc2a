import { customization } from "odoo-warrant";
import { currency, financeLog } from "../shared.ts";

export default customization({
  id: "CR-0004",
  title: "Customer rebate agreements with lines",
  series: "17.0",
  process: "lead-to-quote",
  requester: "key-account-manager",
  owner: "head-of-sales",
  justification: {
    kind: "differentiator",
    problem:
      "61 key accounts earn a yearly rebate by product category and turnover. The agreements are Word files with three salespeople; in 2025 four customers were paid a rate that had ended, and two threatened to leave over a rate that had been promised.",
    measure: {
      name: "Rebate paid against the signed agreement, differences",
      unit: "agreements per year",
      baseline: 17,
      target: 1,
      by: "2027-02-28",
      source: financeLog,
    },
    benefit: { perYear: 46000, currency, how: "Overpaid rebates of 2025 (31,200) and 22 days of reconciliation in finance and sales" },
    cost: { buildDays: 6, daysPerYear: 2 },
    volumes: { what: "agreement lines", perMonth: 55 },
    alternatives: [
      {
        kind: "standard",
        name: "Pricelists",
        why: "Change the price of the order; a rebate is paid afterwards and depends on yearly turnover",
      },
      {
        kind: "standard",
        name: "Discount and Loyalty programmes (sale_loyalty)",
        why: "Reward single orders by points or coupons, no yearly bands by category, no contract",
      },
      {
        kind: "community",
        name: "OCA agreement_rebate",
        why: "Closest; brings the whole agreement framework and settlement, and has no signed terms or approval state. Kept as the exit.",
      },
      {
        kind: "configuration",
        name: "Spreadsheet in the shared drive",
        why: "What is done now; nobody sees in time that an agreement ends",
      },
    ],
    consequence: "Year-end rebates of 0.9 million are again reconciled by hand in January, in the same fortnight as the audit.",
    sponsor: "finance-director",
  },
  security: {
    personalData: "none",
    reach: "internal",
    newPrivileges: true,
    sudo: false,
    note: "Rates are confidential: salespeople see agreements of their own accounts only.",
  },
  addon: {
    name: "tarnbeck_rebate_agreement",
    title: "Customer rebate agreements",
    summary: "Yearly rebates by product category, with bands, terms and signature",
    category: "Sales/Sales",
    depends: ["sale"],
    privilege: { label: "Rebate agreements", category: "base.module_category_sales" },
    groups: {
      rebate_account_manager: { label: "Account manager", implies: ["sales_team.group_sale_salesman"] },
      rebate_controller: { label: "Rebate controller", implies: ["rebate_account_manager"], administrators: true },
    },
    models: {
      "rebate.agreement": {
        kind: "new",
        label: "Rebate Agreement",
        mixins: ["mail.thread", "mail.activity.mixin"],
        order: [["date_from", "desc"]],
        displayName: ["name", "partner_id"],
        searchNames: ["name", "customer_reference"],
        fields: {
          name: { type: "char", label: "Reference", sequence: { prefix: "REB/%(year)s/", padding: 4 } },
          customer_reference: { type: "char", label: "Customer's Reference", size: 64 },
          partner_id: {
            type: "many2one",
            to: "res.partner",
            label: "Customer",
            required: true,
            tracking: true,
            onDelete: "restrict",
            domain: { field: "is_company", operator: "=", value: true },
          },
          customer_email: { type: "char", label: "Customer's E-mail", related: "partner_id.email" },
          user_id: { type: "many2one", to: "res.users", label: "Account Manager", default: { ref: "user" }, tracking: true },
          company_id: { type: "many2one", to: "res.company", label: "Company", required: true, default: { ref: "company" } },
          currency_id: { type: "many2one", to: "res.currency", label: "Currency", required: true, default: { ref: "company-currency" } },
          date_from: { type: "date", label: "Valid From", required: true, default: { ref: "today" }, tracking: true },
          date_to: { type: "date", label: "Valid Until", required: true, tracking: true },
          state: {
            type: "selection",
            label: "Status",
            required: true,
            copy: false,
            default: "draft",
            tracking: true,
            options: [
              ["draft", "Draft"],
              ["signed", "Signed"],
              ["settled", "Settled"],
              ["ended", "Ended"],
            ],
          },
          turnover_target: { type: "monetary", label: "Turnover Target", tracking: true },
          paid_last_year: { type: "monetary", label: "Paid Last Year", readonly: true },
          line_ids: { type: "one2many", to: "rebate.agreement.line", inverse: "agreement_id", label: "Lines", copy: true },
          tag_ids: {
            type: "many2many",
            to: "res.partner.category",
            label: "Customer Segments",
            table: "rebate_agreement_segment_rel",
            columns: ["agreement_id", "category_id"],
          },
          terms: { type: "html", label: "Terms" },
          signed_copy: { type: "binary", label: "Signed Copy", attachment: true, copy: false, groups: ["rebate_controller"] },
        },
        constraints: {
          dates_ordered: {
            check: [{ field: "date_from", operator: "<=", than: { field: "date_to" } }],
            message: "An agreement cannot end before it begins.",
          },
          target_not_negative: {
            check: [{ field: "turnover_target", operator: ">=", than: 0 }],
            message: "The turnover target cannot be negative.",
          },
        },
        indexes: { partner_period: { fields: ["partner_id", "date_from", "date_to"] } },
      },
      "rebate.agreement.line": {
        kind: "new",
        label: "Rebate Agreement Line",
        order: [
          ["sequence", "asc"],
          ["id", "asc"],
        ],
        recName: "description",
        fields: {
          sequence: { type: "integer", label: "Sequence", default: 10 },
          agreement_id: {
            type: "many2one",
            to: "rebate.agreement",
            label: "Agreement",
            required: true,
            onDelete: "cascade",
            index: "btree",
          },
          description: { type: "char", label: "Description", required: true, translate: true },
          category_id: { type: "many2one", to: "product.category", label: "Product Category", required: true },
          band_from: { type: "monetary", label: "From Turnover", default: 0 },
          rate: { type: "float", label: "Rate (%)", digits: [5, 2], required: true },
          currency_id: { type: "many2one", to: "res.currency", label: "Currency", related: "agreement_id.currency_id", store: true },
          company_id: { type: "many2one", to: "res.company", label: "Company", related: "agreement_id.company_id", store: true },
        },
        constraints: {
          rate_in_range: {
            check: [
              { field: "rate", operator: ">=", than: 0 },
              { field: "rate", operator: "<=", than: 25 },
            ],
            message: "A rebate is between 0 and 25 %.",
          },
          band_unique: {
            unique: ["agreement_id", "category_id", "band_from"],
            message: "This band stands twice for one category.",
          },
        },
      },
    },
    access: {
      "rebate.agreement": {
        grants: [
          { group: "rebate_account_manager", can: "cru", only: { own: "user_id" } },
          { group: "rebate_controller", can: "crud" },
        ],
        company: "company_id",
      },
      "rebate.agreement.line": {
        grants: [
          { group: "rebate_account_manager", can: "crud", only: { own: "agreement_id.user_id" } },
          { group: "rebate_controller", can: "crud" },
        ],
        company: "company_id",
      },
    },
    views: {
      rebate_agreement_form: {
        type: "form",
        model: "rebate.agreement",
        title: "name",
        statusbar: { field: "state", clickable: true },
        smartButtons: [{ name: "lines", label: "Lines", icon: "fa-percent", model: "rebate.agreement.line", by: "agreement_id" }],
        sheet: [
          {
            group: {
              name: "main",
              children: [
                {
                  group: {
                    name: "customer",
                    title: "Customer",
                    children: [
                      { field: "partner_id" },
                      { field: "customer_email", widget: "email" },
                      { field: "customer_reference" },
                      { field: "user_id" },
                      { field: "tag_ids", widget: "many2many_tags" },
                    ],
                  },
                },
                {
                  group: {
                    name: "period",
                    title: "Period and target",
                    children: [
                      { field: "date_from", readonly: { field: "state", operator: "!=", value: "draft" } },
                      { field: "date_to", readonly: { field: "state", operator: "in", value: ["settled", "ended"] } },
                      { field: "turnover_target" },
                      { field: "paid_last_year", invisible: { field: "paid_last_year", operator: "=", value: 0 } },
                      { field: "currency_id", groups: ["base.group_multi_currency"] },
                      { field: "company_id", groups: ["base.group_multi_company"] },
                    ],
                  },
                },
              ],
            },
          },
        ],
        notebook: [
          {
            page: {
              title: "Lines",
              name: "lines",
              children: [
                {
                  field: "line_ids",
                  nolabel: true,
                  readonly: { field: "state", operator: "in", value: ["settled", "ended"] },
                  list: {
                    editable: "bottom",
                    columns: [
                      { field: "sequence", widget: "handle" },
                      { field: "description" },
                      { field: "category_id" },
                      { field: "band_from" },
                      { field: "rate" },
                      { field: "currency_id", columnInvisible: true },
                    ],
                  },
                },
              ],
            },
          },
          {
            page: {
              title: "Terms",
              name: "terms",
              children: [
                { field: "terms", nolabel: true },
                { group: { name: "signature", groups: ["rebate_controller"], children: [{ field: "signed_copy" }] } },
              ],
            },
          },
        ],
        chatter: true,
      },
      rebate_agreement_list: {
        type: "list",
        model: "rebate.agreement",
        multiEdit: true,
        columns: [
          { field: "name" },
          { field: "partner_id" },
          { field: "user_id", widget: "many2one_avatar_user", optional: "show" },
          { field: "date_from" },
          { field: "date_to" },
          { field: "turnover_target", sum: "Turnover target" },
          { field: "currency_id", columnInvisible: true },
          { field: "state" },
        ],
        decorations: {
          danger: {
            all: [
              { field: "date_to", operator: "<", value: { ref: "today" } },
              { field: "state", operator: "=", value: "signed" },
            ],
          },
          muted: { field: "state", operator: "=", value: "ended" },
        },
      },
      rebate_agreement_search: {
        type: "search",
        model: "rebate.agreement",
        fields: ["name", "partner_id", "user_id"],
        filters: [
          { name: "signed", label: "Signed", where: { field: "state", operator: "=", value: "signed" } },
          {
            name: "to_settle",
            label: "Ended, not settled",
            where: {
              all: [
                { field: "date_to", operator: "<", value: { ref: "today" } },
                {
                  any: [
                    { field: "state", operator: "=", value: "signed" },
                    { field: "state", operator: "=", value: "draft" },
                  ],
                },
              ],
            },
          },
          { name: "mine", label: "My accounts", where: { field: "user_id", operator: "=", value: { ref: "user" } } },
        ],
        groupBy: [
          { name: "by_customer", label: "Customer", field: "partner_id" },
          { name: "by_manager", label: "Account manager", field: "user_id" },
          { name: "by_state", label: "Status", field: "state" },
        ],
      },
    },
    actions: {
      rebate_agreement: {
        label: "Rebate Agreements",
        model: "rebate.agreement",
        filters: ["signed"],
        help: { title: "No rebate agreement yet", text: "An agreement holds the period, the target and the rates by product category." },
      },
      rebate_agreement_settle: {
        label: "Agreements to Settle",
        model: "rebate.agreement",
        where: { field: "state", operator: "=", value: "signed" },
        filters: ["to_settle", "by_manager"],
      },
    },
    menus: {
      rebate: { label: "Rebates", parent: "sale.sale_menu_root", sequence: 35, groups: ["rebate_account_manager"] },
      rebate_agreement: { label: "Agreements", parent: "rebate", action: "rebate_agreement", sequence: 10 },
      rebate_settle: {
        label: "To Settle",
        parent: "rebate",
        action: "rebate_agreement_settle",
        sequence: 20,
        groups: ["rebate_controller"],
      },
    },
  },
  bySeries: { "16.0": {}, "18.0": {}, "19.0": {} },
  acceptance: [
    {
      id: "AC-1",
      level: "acceptance",
      scenario: "wrong price or discount",
      given: "a signed agreement of 3 % on hygiene from 50,000 and 4 % from 100,000",
      when: "the account manager opens it before the yearly talk",
      then: "both bands, the period and the signed state are shown, and the account manager cannot see agreements of colleagues",
      covers: [
        "model:rebate.agreement",
        "model:rebate.agreement.line",
        "view:rebate_agreement_form",
        "access:rebate.agreement",
        "access:rebate.agreement.line",
        "group:rebate_account_manager",
      ],
    },
    {
      id: "AC-2",
      level: "acceptance",
      scenario: "month-end close",
      given: "agreements that ended in December and are not settled",
      when: "the rebate controller opens To Settle in January",
      then: "exactly these are listed by account manager, with their targets summed, and nobody else has the menu",
      covers: [
        "view:rebate_agreement_list",
        "view:rebate_agreement_search",
        "menu:rebate",
        "menu:rebate_agreement",
        "menu:rebate_settle",
        "group:rebate_controller",
      ],
    },
    {
      id: "AC-3",
      level: "unit",
      scenario: "wrong price or discount",
      given: "an agreement line",
      when: "a rate of 30 % or the same band twice is entered, or an agreement ends before it begins",
      then: "saving is refused and the message names the rule",
      covers: [
        "constraint:rebate.agreement.line.rate_in_range",
        "constraint:rebate.agreement.line.band_unique",
        "constraint:rebate.agreement.dates_ordered",
        "constraint:rebate.agreement.target_not_negative",
      ],
    },
  ],
  upgrade: {
    strategy: "replace",
    exit: "Replace by OCA agreement_rebate when it is available and stable for the target series; fields map one to one.",
    rollback: "Print the agreements, export lines, uninstall; orders and invoices never depend on it.",
    dataAtRisk: "Agreements and lines of 61 customers, signed copies in the attachment store",
  },
});
