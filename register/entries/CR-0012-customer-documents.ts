import { customization } from "odoo-warrant";
import { currency, incidentLog } from "../shared.ts";

export default customization({
  id: "CR-0012",
  title: "Customer-specific delivery documents",
  series: "17.0",
  process: "order-to-cash",
  requester: "sales-operations",
  owner: "head-of-sales",
  sites: ["leeds", "bristol"],
  justification: {
    kind: "differentiator",
    problem:
      "Seven buying groups refuse a delivery whose slip lacks their order line number, allergen column or GLN. The legacy ERP had 31 layouts; today the slips of these groups are finished in a word processor.",
    measure: {
      name: "Deliveries refused for wrong documents",
      unit: "per month",
      baseline: 38,
      target: 5,
      by: "2027-02-28",
      source: incidentLog,
    },
    benefit: { perYear: 29500, currency, how: "33 refusals a month at 52, and half a day of typing a week" },
    cost: { buildDays: 6, daysPerYear: 3 },
    volumes: { what: "delivery slips of buying groups", perMonth: 880 },
    alternatives: [
      {
        kind: "standard",
        name: "Delivery slip with customer's product codes",
        why: "Has no line number of the customer's order and no allergens",
      },
      { kind: "community", name: "OCA stock_picking_report_valued", why: "Adds prices, which two of the groups forbid on slips" },
      { kind: "configuration", name: "Translations of terms", why: "Change words, not columns" },
    ],
    consequence: "One group (640,000 a year) has announced to charge 75 for each refused delivery from March 2027.",
    sponsor: "managing-director",
  },
  security: {
    personalData: "business-contact",
    reach: "internal",
    newPrivileges: false,
    sudo: false,
    note: "Slips carry the receiver's name.",
  },
  touchpoints: [
    { kind: "depends", module: "sale_stock" },
    { kind: "report", module: "stock", model: "stock.picking", xmlid: "stock.report_delivery_document", note: "Columns of the slip" },
    { kind: "report", module: "stock", model: "stock.picking", xmlid: "stock.stock_report_delivery_aggregated_move_lines" },
    { kind: "field-reference", module: "sale_stock", model: "stock.move", field: "sale_line_id" },
    { kind: "method-override", module: "stock", model: "stock.move.line", method: "_get_aggregated_product_quantities", super: true },
  ],
  acceptance: [
    {
      id: "AC-1",
      level: "acceptance",
      scenario: "partial stock",
      given: "an order of a buying group with line numbers 10, 20 and 30, of which 20 is short",
      when: "the slip of the partial delivery is printed",
      then: "it shows 10 and 30 with the customer's numbers, allergens and GLN, and 20 as to follow",
      covers: ["override:stock.move.line._get_aggregated_product_quantities", "model:stock.move.line"],
    },
    {
      id: "AC-2",
      level: "integration",
      scenario: "backorder",
      given: "the backorder of the same order",
      when: "its slip is printed",
      then: "it shows line 20 and names the first delivery",
      covers: ["override:stock.move.line._get_aggregated_product_quantities"],
    },
  ],
  upgrade: {
    strategy: "keep",
    exit: "Retire when the buying groups accept electronic despatch advice (two have announced it for 2028).",
    rollback: "Standard slip; the word processor again.",
    dataAtRisk: "None: layouts hold no data",
  },
});
