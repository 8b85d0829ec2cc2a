import { customization } from "odoo-warrant";
import { currency, financeLog } from "../shared.ts";

export default customization({
  id: "CR-0018",
  title: "Freight of inbound containers by pallet place",
  series: "17.0",
  process: "record-to-report",
  requester: "management-accountant",
  owner: "financial-controller",
  sites: ["venlo"],
  justification: {
    kind: "differentiator",
    problem:
      "Container freight to Venlo is split by value, so paper towels look cheap and detergent expensive. Prices of bulky goods are 3 to 7 % too low; the spreadsheet that corrects it is one month late.",
    measure: {
      name: "Products with freight cost off by more than 2 %",
      unit: "% of imported products",
      baseline: 41,
      target: 5,
      by: "2027-02-28",
      source: financeLog,
    },
    benefit: { perYear: 58000, currency, how: "0.8 points of margin on 7.2 million of bulky imports" },
    cost: { buildDays: 5, daysPerYear: 2 },
    volumes: { what: "inbound containers", perMonth: 34 },
    alternatives: [
      {
        kind: "standard",
        name: "Landed costs by quantity, weight or volume",
        why: "None of the five methods knows a pallet place; a mixed pallet counts once",
      },
      {
        kind: "configuration",
        name: "Volume as a stand-in for pallet places",
        why: "Tried in May 2026: off by 11 % on average, because light goods are stacked",
      },
    ],
    consequence: "The price list of 2027 is calculated on wrong costs.",
    sponsor: "finance-director",
  },
  security: { personalData: "none", reach: "internal", newPrivileges: false, sudo: false },
  touchpoints: [
    { kind: "depends", module: "stock_landed_costs" },
    { kind: "selection-add", module: "stock_landed_costs", model: "stock.landed.cost.lines", field: "split_method" },
    { kind: "method-override", module: "stock_landed_costs", model: "stock.landed.cost", method: "compute_landed_cost", super: true },
    { kind: "method-override", module: "stock_landed_costs", model: "stock.landed.cost", method: "get_valuation_lines", super: true },
    {
      kind: "view-inherit",
      module: "stock_landed_costs",
      model: "stock.landed.cost",
      xmlid: "stock_landed_costs.view_stock_landed_cost_form",
      anchor: "cost_lines",
    },
  ],
  acceptance: [
    {
      id: "AC-1",
      level: "acceptance",
      scenario: "month-end close",
      given: "a container with 20 pallets of towels and 13 of detergent, freight 3,300",
      when: "the landed cost is computed by pallet place",
      then: "towels carry 2,000 and detergent 1,300, and the sum is the freight to the penny",
      covers: [
        "override:stock.landed.cost.compute_landed_cost",
        "override:stock.landed.cost.get_valuation_lines",
        "model:stock.landed.cost",
      ],
    },
    {
      id: "AC-2",
      level: "integration",
      scenario: "partial stock",
      given: "a receipt in two parts",
      when: "freight is split on the second part",
      then: "only its pallets are counted, and the form shows them per line",
      covers: ["view:stock_landed_cost_form", "override:stock.landed.cost.compute_landed_cost"],
    },
  ],
  upgrade: {
    strategy: "keep",
    exit: "Reviewed at every upgrade: valuation is rewritten in 19.0, and the split method may become a setting.",
    rollback: "Split by volume; past valuations stay as posted.",
    dataAtRisk: "Pallet places of receipts",
  },
});
