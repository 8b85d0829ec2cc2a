import { customization } from "odoo-warrant";
import { currency, financeLog } from "../shared.ts";

export default customization({
  id: "CR-0007",
  title: "Credit hold on quotations",
  series: "17.0",
  process: "order-to-cash",
  requester: "management-accountant",
  owner: "head-of-sales",
  justification: {
    kind: "differentiator",
    problem:
      "A customer over the limit gets a banner on the quotation, which salespeople click away. In 2025 orders of 214,000 were delivered to customers who were already in dunning; 41,300 of that was written off.",
    measure: {
      name: "Orders confirmed for customers over limit without a release by finance",
      unit: "orders per month",
      baseline: 23,
      target: 0,
      by: "2027-03-31",
      source: financeLog,
    },
    benefit: { perYear: 41300, currency, how: "Write-offs of 2025 on orders confirmed above the limit" },
    cost: { buildDays: 7, daysPerYear: 3 },
    volumes: { what: "quotations confirmed", perMonth: 5100 },
    alternatives: [
      {
        kind: "standard",
        name: "Sales credit limit (Accounting settings)",
        why: "Shows a warning; confirming stays possible for everybody",
      },
      {
        kind: "community",
        name: "OCA sale_financial_risk",
        why: "Blocks, but its risk model replaces ours and no release by a person is recorded",
      },
      {
        kind: "community",
        name: "OCA sale_exception",
        why: "Rules in free Python text on the server; the auditors object to code in data",
      },
    ],
    consequence: "The credit insurer excludes orders above the limit from 2027 unless a release is documented.",
    sponsor: "finance-director",
  },
  security: {
    personalData: "none",
    reach: "portal",
    newPrivileges: true,
    sudo: true,
    note: "The open balance carries accounting groups, so the salesperson's check runs with higher rights; portal signature confirms orders unattended.",
  },
  touchpoints: [
    { kind: "depends", module: "sale" },
    { kind: "model-extend", module: "sale", model: "sale.order" },
    { kind: "method-override", module: "sale", model: "sale.order", method: "action_confirm", super: true, note: "Refuse or continue" },
    {
      kind: "method-call",
      module: "account",
      model: "res.partner",
      method: "_credit_debit_get",
      note: "Open balance of the commercial partner",
    },
    { kind: "field-reference", module: "account", model: "res.partner", field: "credit_limit" },
    { kind: "view-inherit", module: "sale", model: "sale.order", xmlid: "sale.view_order_form", anchor: "header" },
    { kind: "controller", module: "sale", note: "Signature and payment in the portal call action_confirm without a salesperson" },
  ],
  acceptance: [
    {
      id: "AC-1",
      level: "acceptance",
      scenario: "invoice on hold",
      given: "a customer 800 over the limit of 10,000 and a quotation of 1,200",
      when: "the salesperson confirms it",
      then: "it stays a quotation, the message names the excess, and an activity is with the credit controller",
      covers: ["override:sale.order.action_confirm", "model:sale.order"],
    },
    {
      id: "AC-2",
      level: "integration",
      scenario: "urgent order",
      given: "the same quotation, released by the credit controller with a reason",
      when: "the salesperson confirms it",
      then: "it is an order and the chatter shows who released it and why",
      covers: ["override:sale.order.action_confirm", "view:sale_order_form"],
    },
  ],
  upgrade: {
    strategy: "replace",
    exit: "Replace by the standard credit limit as soon as it can block; the 19.0 and 20.0 release notes are checked for it.",
    rollback: "A company setting switches the hold off; uninstalling leaves orders untouched.",
    dataAtRisk: "Release reasons, about 280 a year",
  },
});
