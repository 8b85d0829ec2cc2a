import { customization } from "odoo-warrant";
import { currency, incidentLog } from "../shared.ts";

export default customization({
  id: "CR-0002",
  title: "Customer delivery instructions on orders and transfers",
  series: "17.0",
  process: "order-to-cash",
  requester: "sales-operations",
  owner: "head-of-sales",
  sites: ["leeds", "bristol"],
  justification: {
    kind: "differentiator",
    problem:
      "School kitchens and care homes take deliveries in a fixed window, at a named door, often only with a tail lift. Drivers know the regular drops by heart; relief drivers do not, and the picker never sees what the salesperson was told.",
    measure: {
      name: "Failed first delivery attempts",
      unit: "% of drops",
      baseline: 4.6,
      target: 2,
      by: "2027-03-31",
      source: incidentLog,
    },
    benefit: {
      perYear: 64000,
      currency,
      how: "About 1,700 second attempts a year at 38 each (driver, fuel, credit notes), less those that remain",
    },
    cost: { buildDays: 3, daysPerYear: 1 },
    volumes: { what: "delivery notes", perMonth: 5400 },
    alternatives: [
      {
        kind: "standard",
        name: "Internal notes of the contact",
        why: "Stay on the contact; neither the order nor the transfer shows them",
      },
      { kind: "standard", name: "Note of the transfer", why: "Typed again on every transfer, 5,400 times a month" },
      {
        kind: "community",
        name: "OCA sale_partner_delivery_window",
        why: "Handles the time window, not door, vehicle or instructions; not available for 17.0",
      },
      {
        kind: "community",
        name: "OCA stock_picking_comment_template",
        why: "Comments of the printed slip by template, not data of the address that a screen can show",
      },
    ],
    consequence:
      "Two public tenders ask for proof of instructed delivery from April 2027; without it 1.9 million of turnover cannot be offered for.",
    sponsor: "managing-director",
  },
  security: {
    personalData: "business-contact",
    reach: "internal",
    newPrivileges: false,
    sudo: false,
    note: "Name and telephone number of the person who receives goods at the customer.",
  },
  addon: {
    name: "tarnbeck_delivery_instructions",
    title: "Customer delivery instructions",
    summary: "Door, window, vehicle and contact of a delivery address, shown on orders and transfers",
    category: "Sales/Sales",
    depends: ["sale_stock"],
    models: {
      "res.partner": {
        kind: "extend",
        fields: {
          type: { type: "selection-add", options: [["cross_dock", "Cross-dock Address"]], onUninstall: { set: "other" } },
          delivery_instructions: { type: "text", label: "Delivery Instructions", help: "What driver and picker must know, in their words" },
          delivery_door: { type: "char", size: 40, label: "Door" },
          delivery_window: {
            type: "selection",
            label: "Delivery Window",
            options: [
              ["any", "Any time"],
              ["before_7", "Before 07:00"],
              ["before_11", "Before 11:00"],
              ["after_13", "After 13:00"],
            ],
            default: "any",
          },
          tail_lift_required: { type: "boolean", label: "Tail Lift Required" },
          receiver_contact: { type: "char", label: "Goods Receiver", help: "Name and telephone number of who receives the goods" },
          delivery_restriction_ids: {
            type: "many2many",
            to: "res.partner.category",
            label: "Delivery Restrictions",
            table: "tarnbeck_partner_delivery_restriction_rel",
            columns: ["partner_id", "category_id"],
          },
        },
      },
      "sale.order": {
        kind: "extend",
        fields: {
          delivery_instructions: { type: "text", related: "partner_shipping_id.delivery_instructions", label: "Delivery Instructions" },
          receiver_contact: { type: "char", related: "partner_shipping_id.receiver_contact", label: "Goods Receiver" },
        },
      },
      "stock.picking": {
        kind: "extend",
        fields: {
          delivery_instructions: { type: "text", related: "partner_id.delivery_instructions", label: "Delivery Instructions" },
          delivery_door: { type: "char", related: "partner_id.delivery_door", label: "Door" },
          tail_lift_required: { type: "boolean", related: "partner_id.tail_lift_required", label: "Tail Lift Required", store: true },
        },
      },
    },
    views: {
      partner_form: {
        type: "inherit",
        model: "res.partner",
        inherits: "base.view_partner_form",
        changes: [
          {
            at: { page: "internal_notes" },
            position: "before",
            add: [
              {
                page: {
                  title: "Delivery Instructions",
                  name: "delivery_instructions",
                  children: [
                    {
                      group: {
                        name: "delivery_instructions_data",
                        children: [
                          { field: "delivery_window" },
                          { field: "delivery_door", placeholder: "e.g. Door 4, rear yard" },
                          { field: "tail_lift_required" },
                          { field: "receiver_contact" },
                          { field: "delivery_restriction_ids", widget: "many2many_tags" },
                          { field: "delivery_instructions" },
                        ],
                      },
                    },
                  ],
                },
              },
            ],
          },
        ],
      },
      sale_order_form: {
        type: "inherit",
        model: "sale.order",
        inherits: "sale.view_order_form",
        changes: [
          {
            at: { group: "sale_shipping" },
            position: "inside",
            add: [
              { field: "receiver_contact", invisible: { field: "receiver_contact", operator: "=", value: null } },
              { field: "delivery_instructions", invisible: { field: "delivery_instructions", operator: "=", value: null } },
            ],
          },
        ],
      },
      stock_picking_form: {
        type: "inherit",
        model: "stock.picking",
        inherits: "stock.view_picking_form",
        changes: [
          {
            at: { field: "origin" },
            position: "after",
            add: [
              { field: "delivery_door", invisible: { field: "delivery_door", operator: "=", value: null } },
              { field: "tail_lift_required", invisible: { field: "tail_lift_required", operator: "=", value: false } },
              { field: "delivery_instructions", invisible: { field: "delivery_instructions", operator: "=", value: null } },
            ],
          },
        ],
      },
      stock_picking_list: {
        type: "inherit",
        model: "stock.picking",
        inherits: "stock.vpicktree",
        changes: [{ at: { field: "origin" }, position: "after", add: [{ field: "tail_lift_required", optional: "hide" }] }],
      },
    },
  },
  bySeries: { "16.0": {}, "18.0": {}, "19.0": {} },
  acceptance: [
    {
      id: "AC-1",
      level: "acceptance",
      scenario: "urgent order",
      given: "a care home with the window Before 07:00, door 4 and a tail lift",
      when: "an order is entered by telephone at 16:10 and its transfer is opened by the picker",
      then: "the order shows receiver and instructions, the transfer shows door, tail lift and instructions, and nobody typed them again",
      covers: ["model:sale.order", "model:stock.picking", "view:sale_order_form", "view:stock_picking_form"],
    },
    {
      id: "AC-2",
      level: "integration",
      scenario: "multi-warehouse transfer",
      given: "a cross-dock address in Bristol for an order that is picked in Leeds",
      when: "the transfer planner filters by tail lift in the list of transfers",
      then: "the transfer is found, and the address keeps its type after saving",
      covers: ["model:res.partner", "view:partner_form", "view:stock_picking_list", "field:res.partner.type"],
    },
    {
      id: "AC-3",
      level: "unit",
      scenario: "backorder",
      given: "a partial delivery of an order with instructions",
      when: "the backorder is created",
      then: "the backorder shows the instructions as they stand today, not a copy of yesterday's",
      covers: ["field:stock.picking.delivery_instructions"],
    },
  ],
  upgrade: {
    strategy: "keep",
    exit: "Reconsider when standard Odoo offers instructions on delivery addresses; a field mapping is then all that is needed.",
    rollback: "Uninstall; instructions are exported by address first. Orders and transfers keep working, they only show less.",
    dataAtRisk: "Instructions of 2,300 addresses; cross-dock addresses become Other",
  },
});
