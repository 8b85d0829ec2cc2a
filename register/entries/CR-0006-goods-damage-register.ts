import { customization } from "odoo-warrant";
import { currency, incidentLog } from "../shared.ts";

export default customization({
  id: "CR-0006",
  title: "Goods-damage register",
  series: "17.0",
  process: "warehouse-operations",
  requester: "warehouse-supervisor-leeds",
  owner: "logistics-director",
  sites: ["leeds", "bristol", "venlo"],
  justification: {
    kind: "differentiator",
    problem:
      "Damage is found at receipt, at picking and at the customer. Each depot writes it on paper; the scrap order is booked days later without photo or cause. Carriers refuse 70 % of the claims because the report came after the seven days of the contract.",
    measure: {
      name: "Damage reported with photo on the day it was found",
      unit: "% of damage",
      baseline: 22,
      target: 90,
      by: "2026-11-30",
      source: incidentLog,
    },
    benefit: {
      perYear: 71000,
      currency,
      how: "Carriers owe 118,000 of damage a year by contract; 30 % is paid today, 90 % of in-time reports are",
    },
    cost: { buildDays: 6, daysPerYear: 2 },
    volumes: { what: "damage reports", perMonth: 230 },
    alternatives: [
      {
        kind: "standard",
        name: "Scrap orders with reason tags (17.0)",
        why: "Book the loss; no photo, no cause chain, no liable party, nothing before the goods are written off",
      },
      { kind: "standard", name: "Returns", why: "Start at the customer; two thirds of the damage never leaves the warehouse" },
      {
        kind: "community",
        name: "OCA mgmtsystem_nonconformity",
        why: "A quality system with ten addons; floor staff need one form of eight fields",
      },
      { kind: "community", name: "OCA rma", why: "Good for what customers send back; stays in use for exactly that" },
    ],
    consequence: "Carriers keep refusing: 83,000 a year. The insurer asks for photo evidence from January 2027.",
    sponsor: "finance-director",
  },
  security: {
    personalData: "none",
    reach: "internal",
    newPrivileges: true,
    sudo: false,
    note: "Photos show goods. The reporter is an employee and is known to the system anyway.",
  },
  addon: {
    name: "tarnbeck_goods_damage",
    title: "Goods-damage register",
    summary: "Damage with photo, cause and liable party, reported where it is found",
    category: "Inventory/Inventory",
    application: true,
    depends: ["stock"],
    privilege: { label: "Goods damage", category: "base.module_category_inventory" },
    groups: {
      damage_reporter: { label: "Reporter", implies: ["stock.group_stock_user"] },
      damage_controller: { label: "Damage controller", implies: ["damage_reporter"], administrators: true },
    },
    models: {
      "goods.damage.report": {
        kind: "new",
        label: "Goods Damage Report",
        mixins: ["mail.thread", "mail.activity.mixin"],
        order: [
          ["found_on", "desc"],
          ["id", "desc"],
        ],
        displayName: ["name", "title"],
        searchNames: ["name", "title"],
        checkCompany: true,
        fields: {
          name: { type: "char", label: "Reference", sequence: { prefix: "DMG/%(year)s/", padding: 5 } },
          title: { type: "char", label: "What Happened", required: true, size: 120, tracking: true },
          found_on: { type: "date", label: "Found On", required: true, default: { ref: "today" }, tracking: true },
          found_at: {
            type: "selection",
            label: "Found At",
            required: true,
            default: "picking",
            options: [
              ["receipt", "Receipt"],
              ["putaway", "Put-away"],
              ["picking", "Picking"],
              ["loading", "Loading"],
              ["customer", "Customer"],
            ],
            tracking: true,
          },
          state: {
            type: "selection",
            label: "Status",
            required: true,
            copy: false,
            default: "reported",
            options: [
              ["reported", "Reported"],
              ["assessed", "Assessed"],
              ["closed", "Closed"],
            ],
            tracking: true,
          },
          reporter_id: {
            type: "many2one",
            to: "res.users",
            label: "Reported By",
            required: true,
            default: { ref: "user" },
            index: "btree",
          },
          company_id: { type: "many2one", to: "res.company", label: "Company", required: true, default: { ref: "company" } },
          currency_id: { type: "many2one", to: "res.currency", label: "Currency", related: "company_id.currency_id" },
          warehouse_id: { type: "many2one", to: "stock.warehouse", label: "Warehouse", checkCompany: true },
          picking_id: { type: "many2one", to: "stock.picking", label: "Transfer", checkCompany: true, copy: false },
          liable_id: { type: "many2one", to: "res.partner", label: "Liable Party", tracking: true },
          estimated_loss: { type: "monetary", label: "Estimated Loss", tracking: true },
          cause_ids: {
            type: "many2many",
            to: "goods.damage.cause",
            label: "Causes",
            table: "goods_damage_report_cause_rel",
            columns: ["report_id", "cause_id"],
          },
          line_ids: { type: "one2many", to: "goods.damage.line", inverse: "report_id", label: "Damaged Goods" },
          photo: { type: "image", label: "Photo", maxWidth: 1920, maxHeight: 1920, copy: false },
          assessment: { type: "html", label: "Assessment" },
        },
        constraints: {
          loss_not_negative: {
            check: [{ field: "estimated_loss", operator: ">=", than: 0 }],
            message: "The estimated loss cannot be negative.",
          },
        },
        indexes: { state_found: { fields: ["state", "found_on"] } },
      },
      "goods.damage.line": {
        kind: "new",
        label: "Damaged Goods",
        recName: "product_id",
        checkCompany: true,
        fields: {
          report_id: { type: "many2one", to: "goods.damage.report", label: "Report", required: true, onDelete: "cascade", index: "btree" },
          company_id: { type: "many2one", to: "res.company", label: "Company", related: "report_id.company_id", store: true },
          product_id: { type: "many2one", to: "product.product", label: "Product", required: true, checkCompany: true },
          lot_id: { type: "many2one", to: "stock.lot", label: "Lot", checkCompany: true },
          quantity: { type: "float", label: "Quantity", digits: [12, 3], required: true, default: 1 },
          usable: { type: "boolean", label: "Still Usable" },
          note: { type: "char", label: "Note" },
        },
        constraints: {
          quantity_positive: { check: [{ field: "quantity", operator: ">", than: 0 }], message: "A damaged quantity is more than zero." },
        },
      },
      "goods.damage.cause": {
        kind: "new",
        label: "Damage Cause",
        order: [["name", "asc"]],
        fields: {
          name: { type: "char", label: "Cause", required: true, help: "One name for all depots, so that causes can be counted" },
          preventable: { type: "boolean", label: "Preventable by Tarnbeck", default: true },
        },
        constraints: { name_unique: { unique: ["name"], message: "This cause exists already." } },
      },
    },
    access: {
      "goods.damage.report": {
        grants: [
          { group: "damage_reporter", can: "cru", only: { own: "reporter_id" } },
          { group: "damage_controller", can: "crud" },
        ],
        company: "company_id",
      },
      "goods.damage.line": {
        grants: [
          { group: "damage_reporter", can: "crud", only: { own: "report_id.reporter_id" } },
          { group: "damage_controller", can: "crud" },
        ],
        company: "company_id",
      },
      "goods.damage.cause": {
        grants: [
          { group: "damage_reporter", can: "r" },
          { group: "damage_controller", can: "crud" },
        ],
      },
    },
    views: {
      goods_damage_report_form: {
        type: "form",
        model: "goods.damage.report",
        title: "title",
        statusbar: { field: "state", clickable: true },
        smartButtons: [{ name: "lines", label: "Damaged Goods", icon: "fa-chain-broken", model: "goods.damage.line", by: "report_id" }],
        sheet: [
          { field: "photo", widget: "image", nolabel: true },
          {
            group: {
              name: "main",
              children: [
                {
                  group: {
                    name: "found",
                    title: "Found",
                    children: [
                      { field: "name", readonly: true },
                      { field: "found_on" },
                      { field: "found_at" },
                      { field: "warehouse_id" },
                      { field: "picking_id", invisible: { field: "found_at", operator: "=", value: "putaway" } },
                    ],
                  },
                },
                {
                  group: {
                    name: "liability",
                    title: "Liability",
                    children: [
                      { field: "cause_ids", widget: "many2many_tags" },
                      { field: "liable_id", required: { field: "state", operator: "=", value: "closed" } },
                      { field: "estimated_loss" },
                      { field: "currency_id", invisible: true },
                      { field: "reporter_id" },
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
              title: "Damaged Goods",
              name: "goods",
              children: [
                {
                  field: "line_ids",
                  nolabel: true,
                  readonly: { field: "state", operator: "=", value: "closed" },
                  list: {
                    editable: "bottom",
                    columns: [
                      { field: "company_id", columnInvisible: true },
                      { field: "product_id" },
                      { field: "lot_id", groups: ["stock.group_production_lot"] },
                      { field: "quantity", sum: "Damaged" },
                      { field: "usable" },
                      { field: "note", optional: "show" },
                    ],
                    decorations: { success: { field: "usable", operator: "=", value: true } },
                  },
                },
              ],
            },
          },
          {
            page: {
              title: "Assessment",
              name: "assessment",
              groups: ["damage_controller"],
              children: [{ field: "assessment", nolabel: true }],
            },
          },
        ],
        chatter: true,
      },
      goods_damage_report_list: {
        type: "list",
        model: "goods.damage.report",
        columns: [
          { field: "name" },
          { field: "found_on" },
          { field: "title" },
          { field: "found_at" },
          { field: "warehouse_id", optional: "show" },
          { field: "liable_id", optional: "show" },
          { field: "estimated_loss", sum: "Loss" },
          { field: "currency_id", columnInvisible: true },
          { field: "reporter_id", optional: "hide" },
          { field: "state" },
        ],
        decorations: {
          danger: { field: "state", operator: "=", value: "reported" },
          muted: { field: "state", operator: "=", value: "closed" },
        },
      },
      goods_damage_report_search: {
        type: "search",
        model: "goods.damage.report",
        fields: ["name", "title", "picking_id", "liable_id"],
        filters: [
          { name: "open", label: "Open", where: { field: "state", operator: "!=", value: "closed" } },
          { name: "mine", label: "My reports", where: { field: "reporter_id", operator: "=", value: { ref: "user" } } },
          { name: "no_liable", label: "Nobody liable yet", where: { field: "liable_id", operator: "=", value: null } },
        ],
        groupBy: [
          { name: "by_place", label: "Found at", field: "found_at" },
          { name: "by_liable", label: "Liable party", field: "liable_id" },
          { name: "by_month", label: "Month", field: "found_on:month" },
        ],
      },
      goods_damage_cause_list: {
        type: "list",
        model: "goods.damage.cause",
        editable: "top",
        columns: [{ field: "name" }, { field: "preventable" }],
      },
    },
    actions: {
      goods_damage_report: {
        label: "Damage Reports",
        model: "goods.damage.report",
        filters: ["open"],
        help: { title: "Nothing damaged", text: "Report damage where you find it, with a photo, before the goods are moved." },
      },
      goods_damage_cause: { label: "Damage Causes", model: "goods.damage.cause", modes: ["list"] },
    },
    menus: {
      goods_damage: { label: "Goods Damage", parent: "stock.menu_stock_root", sequence: 45, groups: ["damage_reporter"] },
      goods_damage_report: { label: "Reports", parent: "goods_damage", action: "goods_damage_report", sequence: 10 },
      goods_damage_cause: {
        label: "Causes",
        parent: "goods_damage",
        action: "goods_damage_cause",
        sequence: 90,
        groups: ["damage_controller"],
      },
    },
  },
  bySeries: {
    "16.0": {},
    "18.0": {},
    // 19.0 calls the category of Inventory "Supply Chain".
    "19.0": { category: "Supply Chain/Inventory", privilege: { category: "base.module_category_supply_chain" } },
  },
  acceptance: [
    {
      id: "AC-1",
      level: "acceptance",
      scenario: "damaged goods",
      given: "a pallet of glass that breaks while a picker in Bristol loads it",
      when: "the picker reports it with a photo, the transfer and two lines of goods",
      then: "the report has a reference of this year, today's date and the picker as reporter, and the controller is able to assess it the same day",
      covers: [
        "model:goods.damage.report",
        "model:goods.damage.line",
        "view:goods_damage_report_form",
        "menu:goods_damage_report",
        "menu:goods_damage",
      ],
    },
    {
      id: "AC-2",
      level: "integration",
      scenario: "customer return",
      given: "reports of a Leeds picker and of a Venlo picker, who work in two companies",
      when: "each of them and the damage controller open the list",
      then: "pickers see only what they reported in the active companies, the controller sees all reports of the active companies",
      covers: [
        "access:goods.damage.report",
        "access:goods.damage.line",
        "view:goods_damage_report_list",
        "view:goods_damage_report_search",
        "group:damage_reporter",
        "group:damage_controller",
      ],
    },
    {
      id: "AC-3",
      level: "unit",
      scenario: "cycle count difference",
      given: "a damage line",
      when: "the quantity is zero, or the loss of the report is negative",
      then: "saving is refused and the message says why",
      covers: ["constraint:goods.damage.line.quantity_positive", "constraint:goods.damage.report.loss_not_negative"],
    },
    {
      id: "AC-4",
      level: "integration",
      scenario: "inspection failure",
      given: "the list of causes",
      when: "the controller adds the cause Wet pallet twice",
      then: "the second one is refused; reporters can choose the cause but change none",
      covers: [
        "model:goods.damage.cause",
        "constraint:goods.damage.cause.name_unique",
        "access:goods.damage.cause",
        "view:goods_damage_cause_list",
        "menu:goods_damage_cause",
      ],
    },
  ],
  upgrade: {
    strategy: "keep",
    exit: "Replace by scrap orders when they carry photo, cause and liable party before the booking; reviewed yearly.",
    rollback: "Reports are exported with photos by month; uninstalling leaves transfers, lots and scrap orders as they are.",
    dataAtRisk: "About 2,800 reports a year with photos, which the insurer wants for six years",
  },
});
