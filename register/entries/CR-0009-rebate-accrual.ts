import { customization } from "odoo-warrant";
import { currency, financeLog } from "../shared.ts";

export default customization({
  id: "CR-0009",
  title: "Rebate accrual at month end",
  series: "17.0",
  process: "record-to-report",
  requester: "management-accountant",
  owner: "financial-controller",
  requires: ["CR-0004"],
  justification: {
    kind: "compliance",
    problem:
      "IFRS 15 wants rebates as a reduction of revenue when they are earned. They are accrued by spreadsheet in the first week of the month, which takes 2.5 days of two people; the auditors found 63,000 in the wrong period in 2025.",
    measure: { name: "Days to close the month", unit: "working days", baseline: 8, target: 5.5, by: "2027-04-30", source: financeLog },
    benefit: { perYear: 34000, currency, how: "60 days of work and the audit adjustments" },
    cost: { buildDays: 11, daysPerYear: 5 },
    volumes: { what: "agreements accrued", perMonth: 61 },
    alternatives: [
      { kind: "standard", name: "Reverse entries and deferred revenue", why: "Defers what is invoiced; a rebate is not on the invoice" },
      { kind: "community", name: "OCA account_cutoff_base", why: "Accrues what is delivered or received, not a band on yearly turnover" },
      {
        kind: "community",
        name: "OCA account_move_template",
        why: "Books the entry, does not calculate it; the interim solution if this is refused",
      },
    ],
    consequence: "The group's close on day 6 from July 2027 cannot be kept.",
    sponsor: "finance-director",
  },
  security: { personalData: "none", reach: "internal", newPrivileges: false, sudo: true, note: "Reads turnover of all salespeople." },
  touchpoints: [
    { kind: "depends", module: "account" },
    { kind: "model-extend", module: "account", model: "account.move" },
    {
      kind: "method-override",
      module: "account",
      model: "account.move",
      method: "_post",
      super: true,
      note: "Turnover by category when an invoice is posted",
    },
    {
      kind: "method-override",
      module: "account",
      model: "account.move",
      method: "button_draft",
      super: true,
      note: "Takes the turnover back",
    },
    { kind: "method-call", module: "account", model: "account.move", method: "_reverse_moves", note: "Reverses the accrual of last month" },
    { kind: "sql-read", module: "account", model: "account.move.line", note: "Turnover of a year by customer and category" },
    { kind: "field-reference", module: "account", model: "account.move.line", field: "price_subtotal" },
    { kind: "view-inherit", module: "account", model: "account.move", xmlid: "account.view_move_form", anchor: "header" },
    { kind: "script", note: "Nightly job on the last working day" },
  ],
  acceptance: [
    {
      id: "AC-1",
      level: "acceptance",
      scenario: "month-end close",
      given: "agreements with bands at 50,000 and 100,000, and a customer at 97,000 in November",
      when: "the accrual of November is run",
      then: "one entry per company is posted with the rate of the band that the year will reach, and December reverses it",
      covers: ["override:account.move._post", "override:account.move.button_draft", "model:account.move"],
    },
    {
      id: "AC-2",
      level: "unit",
      scenario: "customer return",
      given: "a credit note for a line that earned a rebate",
      when: "it is posted",
      then: "turnover and accrual go down by the same amount",
      covers: ["override:account.move._post", "view:move_form"],
    },
  ],
  upgrade: {
    strategy: "keep",
    exit: "Reconsider with OCA agreement_rebate and its settlement; decided together with CR-0004.",
    rollback: "Reverse the last accrual, uninstall, accrue with a template entry.",
    dataAtRisk: "Turnover by category, which can be calculated again from invoices",
  },
});
