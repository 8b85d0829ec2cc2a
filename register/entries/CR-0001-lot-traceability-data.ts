import { customization } from "odoo-warrant";
import { currency } from "../shared.ts";

export default customization({
  id: "CR-0001",
  title: "Lot traceability data for compliance",
  series: "17.0",
  process: "warehouse-operations",
  requester: "quality-manager",
  owner: "logistics-director",
  sites: ["leeds", "bristol", "venlo"],
  justification: {
    kind: "compliance",
    problem:
      "Food lots must be traceable one step back and one step forward (Regulation (EC) No 178/2002, article 18). Odoo keeps the lot and its moves, but not the supplier's own batch number, the country of origin, the storage temperature or the certificate of analysis. These stand in a spreadsheet in Leeds that Bristol and Venlo cannot see; the auditor raised a major finding in November 2025.",
    measure: {
      name: "Time to answer a mock recall for one supplier batch",
      unit: "minutes",
      baseline: 205,
      target: 30,
      by: "2026-12-31",
      source: "Mock recall of 12 November 2025, audit report 2025-11",
    },
    benefit: {
      perYear: 21000,
      currency,
      how: "Two mock recalls and about 9 supplier alerts a year at 3 hours for three people, and no follow-up audit (4,500 a time)",
    },
    cost: { buildDays: 4, daysPerYear: 1 },
    volumes: { what: "lots received", perMonth: 2900 },
    alternatives: [
      {
        kind: "standard",
        name: "Lots and serial numbers, Traceability report",
        why: "Gives the moves of a lot, not the supplier's batch, origin or certificate",
      },
      {
        kind: "standard",
        name: "Lot properties (17.0)",
        why: "Properties differ per product, cannot be required or searched over all products, and do not exist in 16.0",
      },
      { kind: "community", name: "OCA stock_lot_production_date", why: "Adds the production date only" },
      {
        kind: "process",
        name: "Keep the spreadsheet, share it with all sites",
        why: "The audit finding is about exactly this: two records of one lot that differ",
      },
    ],
    consequence:
      "A second major finding in November 2026 suspends the certificate that 38 % of turnover (care homes, school kitchens) requires.",
    sponsor: "managing-director",
  },
  security: {
    personalData: "none",
    reach: "internal",
    newPrivileges: false,
    sudo: false,
    note: "Certificates are documents of suppliers; they hold no personal data.",
  },
  addon: {
    name: "tarnbeck_lot_traceability",
    title: "Lot traceability data",
    summary: "Supplier batch, origin, storage temperature and certificate of analysis on lots",
    category: "Inventory/Inventory",
    depends: ["stock"],
    models: {
      "stock.lot": {
        kind: "extend",
        fields: {
          supplier_id: {
            type: "many2one",
            to: "res.partner",
            label: "Supplier",
            index: "btree_not_null",
            help: "Who delivered this lot: one step back in the chain",
          },
          supplier_batch: {
            type: "char",
            size: 64,
            label: "Supplier Batch",
            index: "trigram",
            copy: false,
            help: "Batch number as printed by the supplier; recalls name this number",
          },
          origin_country_id: { type: "many2one", to: "res.country", label: "Country of Origin" },
          harvest_date: { type: "date", label: "Harvest or Production Date" },
          received_on: { type: "date", label: "Traceability Record Opened", default: { ref: "today" }, copy: false },
          storage_temp_min: { type: "float", digits: [5, 1], label: "Storage Temperature From (°C)" },
          storage_temp_max: { type: "float", digits: [5, 1], label: "Storage Temperature To (°C)" },
          certificate: { type: "binary", attachment: true, label: "Certificate of Analysis", copy: false },
          certificate_name: { type: "char", label: "Certificate File Name", copy: false },
          traceability_complete: {
            type: "boolean",
            label: "Traceability Complete",
            default: false,
            copy: false,
            tracking: true,
            help: "Set by quality when batch, origin and certificate have been checked",
          },
        },
      },
    },
    views: {
      stock_lot_form: {
        type: "inherit",
        model: "stock.lot",
        inherits: "stock.view_production_lot_form",
        changes: [
          {
            at: { page: "description" },
            position: "before",
            add: [
              {
                page: {
                  title: "Traceability",
                  name: "traceability",
                  children: [
                    {
                      group: {
                        name: "traceability_data",
                        children: [
                          {
                            group: {
                              name: "traceability_source",
                              title: "Source",
                              children: [
                                { field: "supplier_id" },
                                { field: "supplier_batch" },
                                { field: "origin_country_id" },
                                { field: "harvest_date" },
                                { field: "received_on", readonly: true },
                              ],
                            },
                          },
                          {
                            group: {
                              name: "traceability_evidence",
                              title: "Storage and evidence",
                              children: [
                                { field: "storage_temp_min" },
                                { field: "storage_temp_max" },
                                { field: "certificate" },
                                { field: "traceability_complete", widget: "boolean_toggle" },
                              ],
                            },
                          },
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
      stock_lot_list: {
        type: "inherit",
        model: "stock.lot",
        inherits: "stock.view_production_lot_tree",
        changes: [
          {
            at: { field: "product_id" },
            position: "after",
            add: [
              { field: "supplier_id", optional: "hide" },
              { field: "supplier_batch", optional: "show" },
              { field: "traceability_complete", optional: "show" },
            ],
          },
        ],
      },
      stock_lot_search: {
        type: "inherit",
        model: "stock.lot",
        inherits: "stock.search_product_lot_filter",
        changes: [{ at: { field: "product_id" }, position: "after", add: [{ field: "supplier_batch" }, { field: "supplier_id" }] }],
      },
    },
  },
  bySeries: {
    "16.0": {},
    "18.0": {},
    // 19.0 shows the description of a lot in a group below the sheet's columns; the notebook is gone.
    "19.0": {
      category: "Supply Chain/Inventory",
      views: {
        stock_lot_form: {
          changes: [
            {
              at: { group: "description" },
              position: "before",
              add: [
                {
                  group: {
                    name: "traceability_data",
                    children: [
                      {
                        group: {
                          name: "traceability_source",
                          title: "Source",
                          children: [
                            { field: "supplier_id" },
                            { field: "supplier_batch" },
                            { field: "origin_country_id" },
                            { field: "harvest_date" },
                            { field: "received_on", readonly: true },
                          ],
                        },
                      },
                      {
                        group: {
                          name: "traceability_evidence",
                          title: "Storage and evidence",
                          children: [
                            { field: "storage_temp_min" },
                            { field: "storage_temp_max" },
                            { field: "certificate" },
                            { field: "traceability_complete", widget: "boolean_toggle" },
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
    },
  },
  acceptance: [
    {
      id: "AC-1",
      level: "acceptance",
      scenario: "lot recall",
      given: "lots of three products that carry the supplier batch 7741-B, received in Leeds and Venlo",
      when: "the quality manager searches lots for 7741-B",
      then: "all three lots are listed with supplier and origin in under a minute, and their traceability report opens from there",
      covers: ["model:stock.lot", "view:stock_lot_search", "view:stock_lot_list"],
    },
    {
      id: "AC-2",
      level: "integration",
      scenario: "inspection failure",
      given: "a received lot whose certificate of analysis was refused",
      when: "quality opens the lot and replaces the certificate",
      then: "the new file is stored on the lot and the switch Traceability Complete is logged with user and time",
      covers: ["view:stock_lot_form", "field:stock.lot.certificate", "field:stock.lot.traceability_complete"],
    },
    {
      id: "AC-3",
      level: "unit",
      scenario: "damaged goods",
      given: "a lot that is split after damage by copying it",
      when: "the copy is saved",
      then: "the copy has no certificate and no supplier batch, so that nobody vouches for it by accident",
      covers: ["field:stock.lot.supplier_batch", "field:stock.lot.certificate"],
    },
  ],
  upgrade: {
    strategy: "keep",
    exit: "Replace by lot properties once they can be required and searched across products in the target series; checked before every upgrade.",
    rollback: "Export supplier batch, origin and certificates by lot to CSV and files, then uninstall; lots and moves stay untouched.",
    dataAtRisk: "Ten columns of stock.lot and the certificates in the attachment store, about 35,000 lots a year",
  },
});
