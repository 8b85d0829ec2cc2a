import { customization } from "odoo-warrant";

// Waiting for the carriers' answers: benefit, cost, exit and acceptance criteria are still missing, and the gate says so.
export default customization({
  id: "CR-0010",
  title: "Carrier integration with labels and tracking",
  series: "17.0",
  process: "order-to-cash",
  requester: "transport-planner",
  owner: "head-of-sales",
  justification: {
    kind: "integration",
    problem:
      "Labels of two regional carriers are typed into their web pages, 190 parcels a day. One parcel in 140 goes to a wrong postcode, and customers telephone for the tracking number.",
    measure: {
      name: "Parcels sent to a wrong postcode",
      unit: "per month",
      baseline: 29,
      target: 3,
      source: "Carriers' invoices for corrections, 2025",
    },
    volumes: { what: "parcels", perMonth: 4100 },
    alternatives: [
      { kind: "standard", name: "Shipping connectors", why: "None exists for the two regional carriers" },
      {
        kind: "community",
        name: "OCA delivery_state",
        why: "Gives the states of a parcel and is to be used underneath; it has no connector for these carriers",
      },
    ],
  },
  touchpoints: [
    { kind: "depends", module: "stock_delivery" },
    { kind: "selection-add", module: "delivery", model: "delivery.carrier", field: "delivery_type" },
    { kind: "method-override", module: "stock_delivery", model: "stock.picking", method: "send_to_shipper", super: true },
    { kind: "method-call", module: "stock_delivery", model: "delivery.carrier", method: "send_shipping" },
    { kind: "consumer", note: "Web services of two carriers, versions not known yet" },
  ],
});
