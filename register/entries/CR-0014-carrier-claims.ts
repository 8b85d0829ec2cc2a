import { customization } from "odoo-warrant";
import { currency, incidentLog } from "../shared.ts";

export default customization({
  id: "CR-0014",
  title: "Carrier claims for damaged goods",
  series: "17.0",
  process: "warehouse-operations",
  requester: "transport-planner",
  owner: "logistics-director",
  extends: "CR-0006",
  requires: ["CR-0006"],
  justification: {
    kind: "differentiator",
    problem:
      "A damage report says what broke; the claim against the carrier is a letter in a folder. Of 640 claims of 2025 nobody could say which were answered, and 112 were never sent although the report was in time.",
    measure: {
      name: "Claims filed within the seven days of the contract",
      unit: "% of claims",
      baseline: 61,
      target: 95,
      by: "2027-01-31",
      source: incidentLog,
    },
    benefit: { perYear: 38000, currency, how: "112 claims that were never sent at 230, and half of the 96 that were late" },
    cost: { buildDays: 3, daysPerYear: 1 },
    volumes: { what: "claims", perMonth: 53 },
    alternatives: [
      { kind: "standard", name: "Activities on the damage report", why: "Remind of the claim; amount, answer and payment have no place" },
      {
        kind: "community",
        name: "OCA crm_claim",
        why: "Claims of customers against us, not of us against carriers; not available for 17.0",
      },
      { kind: "process", name: "Shared folder", why: "What is done now" },
    ],
    consequence: "Carriers go on paying a third of what they owe.",
    sponsor: "finance-director",
  },
  security: {
    personalData: "none",
    reach: "internal",
    newPrivileges: false,
    sudo: false,
    note: "Uses the groups of the goods-damage register.",
  },
  addon: {
    // The parcel number of a transfer lives in stock_delivery since 17.0.
    depends: ["stock_delivery"],
    models: {
      "goods.damage.claim": {
        kind: "new",
        label: "Carrier Claim",
        mixins: ["mail.thread"],
        order: [["filed_on", "desc"]],
        displayName: ["name", "carrier_id"],
        fields: {
          name: { type: "char", label: "Reference", sequence: { prefix: "CLM/%(year)s/", padding: 4 } },
          report_id: {
            type: "many2one",
            to: "goods.damage.report",
            label: "Damage Report",
            required: true,
            onDelete: "restrict",
            index: "btree",
          },
          carrier_id: { type: "many2one", to: "delivery.carrier", label: "Carrier", tracking: true },
          tracking_ref: { type: "char", label: "Parcel Number", related: "report_id.picking_id.carrier_tracking_ref" },
          company_id: { type: "many2one", to: "res.company", label: "Company", related: "report_id.company_id", store: true },
          currency_id: { type: "many2one", to: "res.currency", label: "Currency", related: "company_id.currency_id" },
          claimed_amount: { type: "monetary", label: "Claimed", required: true, tracking: true },
          paid_amount: { type: "monetary", label: "Paid", tracking: true },
          filed_on: { type: "date", label: "Filed On", required: true, default: { ref: "today" } },
          answered_on: { type: "date", label: "Answered On", tracking: true },
          state: {
            type: "selection",
            label: "Status",
            required: true,
            copy: false,
            default: "filed",
            options: [
              ["filed", "Filed"],
              ["accepted", "Accepted"],
              ["refused", "Refused"],
              ["paid", "Paid"],
            ],
            tracking: true,
          },
        },
        constraints: {
          not_overpaid: {
            check: [{ field: "paid_amount", operator: "<=", than: { field: "claimed_amount" } }],
            message: "A carrier does not pay more than was claimed.",
          },
          amount_positive: { check: [{ field: "claimed_amount", operator: ">", than: 0 }], message: "A claim is about more than zero." },
        },
      },
      "goods.damage.report": {
        kind: "extend",
        fields: { claim_ids: { type: "one2many", to: "goods.damage.claim", inverse: "report_id", label: "Carrier Claims" } },
      },
    },
    access: {
      "goods.damage.claim": {
        grants: [
          { group: "damage_reporter", can: "r", only: { own: "report_id.reporter_id" } },
          { group: "damage_controller", can: "crud" },
        ],
        company: "company_id",
      },
    },
    views: {
      goods_damage_claim_form: {
        type: "form",
        model: "goods.damage.claim",
        title: "name",
        statusbar: { field: "state", clickable: true },
        sheet: [
          {
            group: {
              name: "main",
              children: [
                {
                  group: {
                    name: "claim",
                    children: [
                      { field: "report_id" },
                      { field: "carrier_id" },
                      { field: "tracking_ref" },
                      { field: "filed_on" },
                      { field: "answered_on" },
                    ],
                  },
                },
                {
                  group: {
                    name: "amounts",
                    children: [
                      { field: "claimed_amount" },
                      { field: "paid_amount", required: { field: "state", operator: "=", value: "paid" } },
                      { field: "currency_id", invisible: true },
                      { field: "company_id", groups: ["base.group_multi_company"] },
                    ],
                  },
                },
              ],
            },
          },
        ],
        chatter: true,
      },
      goods_damage_claim_list: {
        type: "list",
        model: "goods.damage.claim",
        columns: [
          { field: "name" },
          { field: "report_id" },
          { field: "carrier_id" },
          { field: "filed_on" },
          { field: "claimed_amount", sum: "Claimed" },
          { field: "paid_amount", sum: "Paid" },
          { field: "currency_id", columnInvisible: true },
          { field: "state" },
        ],
        decorations: {
          success: { field: "state", operator: "=", value: "paid" },
          danger: { field: "state", operator: "=", value: "refused" },
        },
      },
      goods_damage_report_claims: {
        type: "inherit",
        model: "goods.damage.report",
        inherits: "tarnbeck_goods_damage.view_goods_damage_report_form",
        changes: [
          {
            at: { page: "goods" },
            position: "after",
            add: [
              {
                page: {
                  title: "Carrier Claims",
                  name: "claims",
                  groups: ["damage_controller"],
                  children: [
                    {
                      field: "claim_ids",
                      nolabel: true,
                      list: {
                        columns: [
                          { field: "name" },
                          { field: "carrier_id" },
                          { field: "claimed_amount" },
                          { field: "paid_amount" },
                          { field: "currency_id", columnInvisible: true },
                          { field: "state" },
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
    },
    actions: { goods_damage_claim: { label: "Carrier Claims", model: "goods.damage.claim" } },
    menus: {
      goods_damage_claim: {
        label: "Carrier Claims",
        parent: "goods_damage",
        action: "goods_damage_claim",
        sequence: 20,
        groups: ["damage_controller"],
      },
    },
  },
  bySeries: {
    "16.0": { depends: ["delivery"] },
    "18.0": {},
    "19.0": {},
  },
  acceptance: [
    {
      id: "AC-1",
      level: "acceptance",
      scenario: "damaged goods",
      given: "a damage report of a transfer with a parcel number, assessed by the controller",
      when: "the controller files a claim of 230 against the carrier from the report",
      then: "the claim has its own reference, shows the parcel number, and the report lists it",
      covers: ["model:goods.damage.claim", "model:goods.damage.report", "view:goods_damage_claim_form", "view:goods_damage_report_claims"],
    },
    {
      id: "AC-2",
      level: "integration",
      scenario: "month-end close",
      given: "claims of a month, some paid, some refused",
      when: "the controller opens the list of claims",
      then: "claimed and paid are summed; a reporter sees only the claims of their own reports and changes none",
      covers: ["view:goods_damage_claim_list", "access:goods.damage.claim", "menu:goods_damage_claim"],
    },
    {
      id: "AC-3",
      level: "unit",
      scenario: "wrong price or discount",
      given: "a claim of 230",
      when: "a payment of 231 is entered, or a claim of 0",
      then: "saving is refused with the reason",
      covers: ["constraint:goods.damage.claim.not_overpaid", "constraint:goods.damage.claim.amount_positive"],
    },
  ],
  upgrade: {
    strategy: "keep",
    exit: "Ends with the goods-damage register (CR-0006).",
    rollback: "Export open claims; the register works without them.",
    dataAtRisk: "About 640 claims a year",
  },
});
