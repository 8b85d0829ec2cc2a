import { customization } from "odoo-warrant";

// Asked for on 16 November 2026 after a supplier's alert on sesame paste; approved as an emergency, the full approval is to follow.
export default customization({
  id: "CR-0017",
  title: "Recall status on lots",
  series: "17.0",
  process: "warehouse-operations",
  requester: "transport-planner",
  owner: "logistics-director",
  extends: "CR-0001",
  requires: ["CR-0001"],
  justification: {
    kind: "compliance",
    problem:
      "On 16 November 2026 a supplier recalled sesame paste (salmonella). Quality found the lots in 20 minutes, but nothing on the lot told the picker that it must not leave: four cases of a recalled lot were loaded on 17 November.",
    measure: {
      name: "Recalled lots shipped after the recall",
      unit: "per recall",
      baseline: 4,
      target: 0,
      by: "2026-12-01",
      source: "Recall 2026-11-16, protocol",
    },
    benefit: { perYear: 25000, currency: "GBP", how: "Cost of the four cases: collection, notices, laboratory" },
    cost: { buildDays: 1, daysPerYear: 0.5 },
    volumes: { what: "recalled or held lots", perMonth: 6 },
    alternatives: [
      {
        kind: "standard",
        name: "Move the stock to a quarantine location",
        why: "Is done as well; between alert and movement the lot can be picked, on 17 November for five hours",
      },
      { kind: "standard", name: "Archive the product", why: "Stops good lots, too" },
    ],
    consequence: "The next recall ships again; the food authority has asked for a written measure by 1 December.",
    sponsor: "managing-director",
  },
  security: { personalData: "none", reach: "internal", newPrivileges: false, sudo: false },
  addon: {
    depends: ["stock"],
    models: {
      "stock.lot": {
        kind: "extend",
        fields: {
          recall_status: {
            type: "selection",
            label: "Recall Status",
            options: [
              ["hold", "On hold"],
              ["recalled", "Recalled"],
              ["released", "Released"],
            ],
            copy: false,
            tracking: true,
            index: "btree_not_null",
          },
          recall_reference: { type: "char", label: "Recall Reference", copy: false },
          recalled_on: { type: "datetime", label: "Recalled On", copy: false },
        },
      },
    },
    views: {
      stock_lot_recall_form: {
        type: "inherit",
        model: "stock.lot",
        inherits: "stock.view_production_lot_form",
        changes: [
          {
            at: { field: "ref" },
            position: "after",
            add: [
              { field: "recall_status" },
              { field: "recall_reference", invisible: { field: "recall_status", operator: "=", value: null } },
              { field: "recalled_on", required: { field: "recall_status", operator: "=", value: "recalled" } },
            ],
          },
        ],
      },
      stock_lot_recall_list: {
        type: "inherit",
        model: "stock.lot",
        inherits: "stock.view_production_lot_tree",
        changes: [
          { at: { field: "create_date" }, position: "before", add: [{ field: "recall_status", widget: "badge", optional: "show" }] },
        ],
      },
    },
  },
  bySeries: { "16.0": {}, "18.0": {}, "19.0": {} },
  acceptance: [
    {
      id: "AC-1",
      level: "acceptance",
      scenario: "lot recall",
      given: "a lot in stock in Leeds and Bristol",
      when: "quality sets it to Recalled with the reference of the authority",
      then: "list and form of lots show it at once, and the chatter says who set it and when",
      covers: ["model:stock.lot", "view:stock_lot_recall_form", "view:stock_lot_recall_list"],
    },
  ],
  upgrade: {
    strategy: "replace",
    exit: "Replace by a block at reservation (a separate request is being written); until then it informs.",
    rollback: "Remove the fields; the protocol of the recall keeps the status.",
    dataAtRisk: "Recall status of a few lots",
  },
});
