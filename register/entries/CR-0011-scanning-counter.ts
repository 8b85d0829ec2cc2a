import { customization } from "odoo-warrant";
import { currency, timeStudy } from "../shared.ts";

export default customization({
  id: "CR-0011",
  title: "Scanning counter for returns and collections",
  series: "17.0",
  process: "warehouse-operations",
  requester: "warehouse-supervisor-leeds",
  owner: "logistics-director",
  sites: ["leeds"],
  justification: {
    kind: "differentiator",
    problem:
      "Collections at the Leeds trade counter are served from paper: 9 minutes a customer, of which 4 are spent finding the transfer. Returns are put aside and booked in the evening.",
    measure: { name: "Service time at the counter", unit: "minutes", baseline: 9, target: 5, by: "2027-06-30", source: timeStudy },
    benefit: { perYear: 26000, currency, how: "4 minutes on 1,050 collections a month at the cost of an hour" },
    cost: { buildDays: 14, daysPerYear: 6 },
    volumes: { what: "collections and returns", perMonth: 1050 },
    alternatives: [
      { kind: "standard", name: "Barcode app", why: "Enterprise; the company runs the community edition" },
      {
        kind: "community",
        name: "OCA stock_barcodes",
        why: "Works transfer by transfer; the counter starts from the customer's card. Trial planned for January 2027.",
      },
      { kind: "process", name: "Second printer at the counter", why: "Saves one of the four minutes" },
    ],
    consequence: "A third person at the counter in the season, 11,000.",
    sponsor: "managing-director",
  },
  security: {
    personalData: "business-contact",
    reach: "internal",
    newPrivileges: false,
    sudo: false,
    note: "The customer's card shows name and address.",
  },
  touchpoints: [
    { kind: "depends", module: "barcodes" },
    { kind: "model-extend", module: "stock", model: "stock.picking" },
    { kind: "method-override", module: "barcodes", model: "barcodes.barcode_events_mixin", method: "on_barcode_scanned", super: false },
    { kind: "method-override", module: "stock", model: "stock.picking", method: "button_validate", super: true },
    { kind: "view-inherit", module: "stock", model: "stock.picking", xmlid: "stock.view_picking_form", anchor: "sheet" },
  ],
  acceptance: [
    {
      id: "AC-1",
      level: "acceptance",
      scenario: "customer return",
      given: "a customer with a card and two open transfers",
      when: "the card and then a product are scanned",
      then: "the right transfer is shown with the product counted",
      covers: ["override:stock.picking.button_validate", "model:stock.picking"],
    },
  ],
  upgrade: {
    strategy: "replace",
    exit: "Replace by OCA stock_barcodes if the trial shows that it can start from the customer.",
    rollback: "Back to paper.",
  },
});
