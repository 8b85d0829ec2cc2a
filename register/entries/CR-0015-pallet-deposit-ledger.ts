import { customization } from "odoo-warrant";
import { currency } from "../shared.ts";

// Retired: pallets became products with packagings, and the deposit is an order line.
export default customization({
  id: "CR-0015",
  title: "Pallet deposit ledger",
  series: "17.0",
  process: "warehouse-operations",
  requester: "transport-planner",
  owner: "logistics-director",
  justification: {
    kind: "legacy-habit",
    problem:
      "The legacy ERP kept a ledger of euro pallets by customer. It was rebuilt for the go-live so that drivers could go on as before.",
    measure: {
      name: "Pallets not returned",
      unit: "per month",
      baseline: 310,
      target: 150,
      by: "2026-08-31",
      source: "Deposit ledger of the legacy ERP, 2025",
    },
    benefit: { perYear: 17000, currency, how: "160 pallets a month at 9" },
    cost: { buildDays: 2, daysPerYear: 1 },
    volumes: { what: "pallet movements", perMonth: 6200 },
    alternatives: [
      {
        kind: "standard",
        name: "Deposit as a product on the order",
        why: "Needs prices and returns to be set up, which was planned for after the go-live",
      },
      { kind: "community", name: "OCA rma", why: "Returns of goods, too heavy for pallets" },
    ],
    consequence: "Pallets are written off at the count.",
    sponsor: "managing-director",
  },
  security: { personalData: "none", reach: "internal", newPrivileges: false, sudo: false },
  addon: {
    name: "tarnbeck_pallet_deposit",
    summary: "Pallets owed by customers",
    depends: ["stock"],
    models: {
      "pallet.deposit": {
        kind: "new",
        label: "Pallet Deposit",
        order: [["date", "desc"]],
        fields: {
          name: { type: "char", label: "Driver's Note", required: true },
          partner_id: { type: "many2one", to: "res.partner", label: "Customer", required: true },
          date: { type: "date", label: "Date", required: true, default: { ref: "today" } },
          quantity: { type: "integer", label: "Pallets", required: true },
        },
      },
    },
    access: {
      "pallet.deposit": {
        grants: [
          { group: "stock.group_stock_user", can: "cru" },
          { group: "stock.group_stock_manager", can: "crud" },
        ],
      },
    },
    views: {
      pallet_deposit_list: {
        type: "list",
        model: "pallet.deposit",
        editable: "top",
        columns: [{ field: "date" }, { field: "partner_id" }, { field: "name" }, { field: "quantity", sum: "Pallets" }],
      },
    },
    actions: { pallet_deposit: { label: "Pallet Deposits", model: "pallet.deposit", modes: ["list"] } },
    menus: {
      pallet_deposit: { label: "Pallet Deposits", parent: "stock.menu_stock_warehouse_mgmt", action: "pallet_deposit" },
    },
  },
  acceptance: [
    {
      id: "AC-1",
      level: "acceptance",
      scenario: "customer return",
      given: "a customer who owes 14 pallets",
      when: "the driver brings back 6",
      then: "the list shows 8 for that customer; office staff cannot delete a line",
      covers: ["model:pallet.deposit", "access:pallet.deposit", "view:pallet_deposit_list", "menu:pallet_deposit"],
    },
  ],
  upgrade: {
    strategy: "retire",
    exit: "Retire when deposits are products with packagings (done on 2 October 2026).",
    rollback: "Export the balances by customer, then uninstall.",
    dataAtRisk: "Balances of 410 customers, taken over as opening stock",
  },
});
