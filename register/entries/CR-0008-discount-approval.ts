import { customization } from "odoo-warrant";
import { currency, financeLog } from "../shared.ts";

export default customization({
  id: "CR-0008",
  title: "Approval of discounts below target margin",
  series: "17.0",
  process: "lead-to-quote",
  requester: "key-account-manager",
  owner: "head-of-sales",
  justification: {
    kind: "differentiator",
    problem:
      "Salespeople give up to 22 % on single lines to win an order. Nobody sees the margin of the whole order before it is confirmed; 6.1 % of the orders of 2025 were sold below purchase price plus freight.",
    measure: {
      name: "Orders confirmed below target margin without approval",
      unit: "% of orders",
      baseline: 6.1,
      target: 0.5,
      by: "2027-06-30",
      source: financeLog,
    },
    benefit: { perYear: 97000, currency, how: "1.4 points of margin on the 6.9 million of turnover that is discounted by hand" },
    cost: { buildDays: 9, daysPerYear: 4 },
    volumes: { what: "discounted order lines", perMonth: 3900 },
    alternatives: [
      { kind: "standard", name: "Pricelists with discounts shown", why: "Limit what is proposed, not what is typed on the line" },
      { kind: "standard", name: "Margins on orders (sale_margin)", why: "Shows the margin, asks nobody" },
      {
        kind: "community",
        name: "OCA sale_tier_validation",
        why: "Approves by amount with tiers; margin as a condition needs a field of ours. Preferred if the field is all that is left.",
      },
    ],
    consequence: "The margin target of 2027 is missed again; the bonus scheme for salespeople cannot start.",
    sponsor: "managing-director",
  },
  security: {
    personalData: "none",
    reach: "portal",
    newPrivileges: true,
    sudo: false,
    note: "Portal customers must not be able to confirm what waits for approval.",
  },
  touchpoints: [
    { kind: "depends", module: "sale_margin" },
    { kind: "model-extend", module: "sale", model: "sale.order" },
    { kind: "method-override", module: "sale", model: "sale.order", method: "action_confirm", super: true, note: "Asks for the approval" },
    {
      kind: "method-override",
      module: "sale",
      model: "sale.order.line",
      method: "_compute_discount",
      super: true,
      note: "Remembers who changed a discount",
    },
    { kind: "field-reference", module: "sale_margin", model: "sale.order", field: "margin_percent" },
    { kind: "view-inherit", module: "sale", model: "sale.order", xmlid: "sale.view_order_form", anchor: "header" },
    { kind: "group", module: "sales_team", xmlid: "sales_team.group_sale_manager" },
  ],
  acceptance: [
    {
      id: "AC-1",
      level: "acceptance",
      scenario: "wrong price or discount",
      given: "a quotation with a margin of 4 % where the target is 9 %",
      when: "the salesperson confirms it",
      then: "it waits for the head of sales, who sees margin, discount and the reason in one screen",
      covers: ["override:sale.order.action_confirm", "model:sale.order"],
    },
  ],
  upgrade: {
    strategy: "replace",
    exit: "Move to OCA sale_tier_validation with one computed field as soon as the portal case is covered there.",
    rollback: "Switch the approval off per company; orders that wait are confirmed by the head of sales.",
    dataAtRisk: "Approval reasons",
  },
});
