import { customization } from "odoo-warrant";
import { currency } from "../shared.ts";

export default customization({
  id: "CR-0019",
  title: "Review of reordering rules",
  series: "17.0",
  process: "plan-and-replenish",
  requester: "buying-team-lead",
  owner: "head-of-purchasing",
  justification: {
    kind: "differentiator",
    problem:
      "Minimum and maximum of 21,000 reordering rules were taken from the legacy ERP, where they had grown since 2011. Nobody can say which were looked at, why one is deliberately high, or when it has to be looked at again.",
    measure: {
      name: "Stock above maximum",
      unit: "days of sales",
      baseline: 19,
      target: 11,
      by: "2027-06-30",
      source: "Stock report of 30 September 2026",
    },
    benefit: { perYear: 43000, currency, how: "8 days of 5.4 million of stock at 36 % of carrying cost, half of it in the first year" },
    cost: { buildDays: 1, daysPerYear: 0.5 },
    volumes: { what: "rules reviewed", perMonth: 1750 },
    alternatives: [
      { kind: "standard", name: "Notes on the product", why: "One per product, not per warehouse; cannot be filtered by date" },
      { kind: "community", name: "OCA stock_warehouse_orderpoint_stock_info", why: "Shows stock next to the rule, holds no review" },
    ],
    consequence: "The review of the 21,000 rules stays a spreadsheet that is old when it is printed.",
    sponsor: "finance-director",
  },
  security: { personalData: "none", reach: "internal", newPrivileges: false, sudo: false },
  addon: {
    name: "tarnbeck_reordering_review",
    title: "Review of reordering rules",
    summary: "Why a reordering rule is as it is, who looked at it and when it is due",
    category: "Inventory/Inventory",
    depends: ["stock"],
    models: {
      "stock.warehouse.orderpoint": {
        kind: "extend",
        fields: {
          review_reason: {
            type: "selection",
            label: "Review Reason",
            options: [
              ["seasonal", "Season"],
              ["tender", "Tender or contract"],
              ["supplier", "Unreliable supplier"],
              ["min_lot", "Supplier's minimum"],
              ["run_out", "To run out"],
            ],
          },
          reviewed_by_id: { type: "many2one", to: "res.users", label: "Reviewed By" },
          next_review: { type: "date", label: "Next Review", index: "btree_not_null" },
          safety_days: { type: "integer", label: "Safety Days", default: 0 },
        },
      },
    },
    views: {
      orderpoint_list: {
        type: "inherit",
        model: "stock.warehouse.orderpoint",
        inherits: "stock.view_warehouse_orderpoint_tree_editable",
        changes: [
          {
            at: { field: "product_max_qty" },
            position: "after",
            add: [
              { field: "review_reason", optional: "show" },
              { field: "next_review", optional: "show" },
              { field: "reviewed_by_id", optional: "hide" },
              { field: "safety_days", optional: "hide" },
            ],
          },
        ],
      },
      orderpoint_form: {
        type: "inherit",
        model: "stock.warehouse.orderpoint",
        inherits: "stock.view_warehouse_orderpoint_form",
        changes: [
          {
            at: { element: "sheet" },
            position: "inside",
            add: [
              {
                group: {
                  name: "reordering_review",
                  title: "Review",
                  children: [{ field: "review_reason" }, { field: "next_review" }, { field: "reviewed_by_id" }, { field: "safety_days" }],
                },
              },
            ],
          },
        ],
      },
    },
  },
  bySeries: { "16.0": {}, "18.0": {}, "19.0": { category: "Supply Chain/Inventory" } },
  acceptance: [
    {
      id: "AC-1",
      level: "acceptance",
      scenario: "supplier delay",
      given: "a rule with a maximum of 400 because of a tender until March",
      when: "the planner sets reason and next review and sorts the list by it in March",
      then: "the rule is among the first lines, with reason and reviewer",
      covers: ["model:stock.warehouse.orderpoint", "view:orderpoint_list", "view:orderpoint_form"],
    },
    {
      id: "AC-2",
      level: "unit",
      scenario: "cycle count difference",
      given: "a rule that was made by the replenishment report",
      when: "it is saved without a review",
      then: "it works as before; safety days are 0",
      covers: ["field:stock.warehouse.orderpoint.safety_days"],
    },
  ],
  upgrade: {
    strategy: "retire",
    exit: "Retire at the end of 2028, when all rules have been reviewed twice.",
    rollback: "Export reasons and dates, uninstall; rules keep their quantities.",
    dataAtRisk: "Reasons and dates of up to 21,000 rules",
  },
});
