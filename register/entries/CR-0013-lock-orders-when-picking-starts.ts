import { customization } from "odoo-warrant";

// Rejected: the legacy ERP did it so, and standard Odoo does it with one setting.
export default customization({
  id: "CR-0013",
  title: "Lock orders when picking starts",
  series: "17.0",
  process: "order-to-cash",
  requester: "sales-operations",
  owner: "head-of-sales",
  justification: {
    kind: "legacy-habit",
    problem: "The legacy ERP locked an order as soon as the picking list was printed. Sales operations asks for the same button.",
    measure: {
      name: "Orders changed after picking started",
      unit: "per month",
      baseline: 46,
      target: 5,
      source: "Legacy ERP change log 2025",
    },
    cost: { buildDays: 3, daysPerYear: 1 },
    volumes: { what: "orders", perMonth: 5100 },
    alternatives: [
      {
        kind: "standard",
        name: "Lock Confirmed Sales (Sales settings)",
        covers: true,
        why: "Locks every order when it is confirmed; the Sales administrator unlocks with one click and the chatter shows who did",
      },
      {
        kind: "process",
        name: "Changes after confirmation go through sales operations",
        covers: true,
        why: "Was agreed in the gap analysis, session 4",
      },
    ],
  },
  touchpoints: [
    { kind: "method-override", module: "sale", model: "sale.order", method: "write", super: true },
    { kind: "method-override", module: "stock", model: "stock.picking", method: "action_assign", super: true },
  ],
});
