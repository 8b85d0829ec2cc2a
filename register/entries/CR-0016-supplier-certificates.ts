import { customization } from "odoo-warrant";

export default customization({
  id: "CR-0016",
  title: "Supplier certificates and their expiry",
  series: "17.0",
  process: "procure-to-pay",
  requester: "quality-manager",
  owner: "head-of-purchasing",
  justification: {
    kind: "compliance",
    problem:
      "Customers in care and school catering may only be served with goods of certified suppliers (IFS, BRC, organic). The certificates lie in a folder by supplier; in March 2026 an organic certificate had been expired for five months before anybody noticed.",
    measure: {
      name: "Purchase orders to suppliers with an expired certificate",
      unit: "per quarter",
      baseline: 19,
      target: 0,
      by: "2027-03-31",
      source: "Sample of 400 orders, internal audit 2026-04",
    },
    alternatives: [
      { kind: "standard", name: "Attachments on the contact", why: "No expiry date, no type, nothing to search for" },
      {
        kind: "standard",
        name: "Activities with a due date",
        why: "Vanish when they are done; the next certificate has to be thought of again",
      },
    ],
    consequence: "The organic control body can withdraw the company's own certificate after a second finding.",
    sponsor: "managing-director",
  },
  security: {
    personalData: "none",
    reach: "internal",
    newPrivileges: true,
    sudo: false,
    note: "One new group that maintains certificates.",
  },
  addon: {
    name: "tarnbeck_supplier_certificate",
    title: "Supplier certificates",
    summary: "Certificates of suppliers with scope and expiry",
    category: "Inventory/Purchase",
    depends: ["purchase"],
    privilege: { label: "Supplier certificates", category: "base.module_category_inventory" },
    groups: {
      certificate_keeper: { label: "Certificate keeper", implies: ["purchase.group_purchase_user"], administrators: true },
    },
    models: {
      "supplier.certificate": {
        kind: "new",
        label: "Supplier Certificate",
        mixins: ["mail.thread", "mail.activity.mixin"],
        order: [["valid_until", "asc"]],
        displayName: ["number", "partner_id"],
        searchNames: ["number"],
        fields: {
          number: { type: "char", label: "Certificate Number", required: true, copy: false, tracking: true },
          partner_id: { type: "many2one", to: "res.partner", label: "Supplier", required: true, index: "btree", onDelete: "cascade" },
          standard: {
            type: "selection",
            label: "Standard",
            required: true,
            default: "ifs",
            options: [
              ["ifs", "IFS"],
              ["brc", "BRCGS"],
              ["organic", "Organic"],
              ["msc", "MSC"],
              ["other", "Other"],
            ],
          },
          issued_by: { type: "char", label: "Issued By" },
          valid_from: { type: "date", label: "Valid From", required: true, default: { ref: "today" } },
          valid_until: { type: "date", label: "Valid Until", required: true, tracking: true, index: "btree" },
          status: {
            type: "selection",
            label: "Status",
            required: true,
            copy: false,
            default: "to_check",
            options: [
              ["to_check", "To Check"],
              ["accepted", "Accepted"],
              ["refused", "Refused"],
              ["replaced", "Replaced"],
            ],
            tracking: true,
          },
          document: { type: "binary", label: "Document", attachment: true, copy: false, filename: "document_name" },
          document_name: { type: "char", label: "File Name", copy: false },
          category_ids: {
            type: "many2many",
            to: "product.category",
            label: "Scope",
            table: "supplier_certificate_category_rel",
            columns: ["certificate_id", "category_id"],
          },
          company_id: { type: "many2one", to: "res.company", label: "Company", help: "Empty: the certificate holds for all companies" },
          remarks: { type: "html", label: "Remarks" },
        },
        constraints: {
          number_unique: { unique: ["partner_id", "standard", "number"], message: "This certificate is registered already." },
          period_ordered: {
            check: [{ field: "valid_from", operator: "<=", than: { field: "valid_until" } }],
            message: "A certificate cannot expire before it begins.",
          },
        },
        indexes: { standard_expiry: { fields: ["standard", "valid_until"] } },
      },
      "res.partner": {
        kind: "extend",
        fields: {
          certificate_ids: {
            type: "one2many",
            to: "supplier.certificate",
            inverse: "partner_id",
            label: "Certificates",
            groups: ["purchase.group_purchase_user"],
          },
          certificate_contact: { type: "char", label: "Certificates From", help: "Mailbox of the supplier that sends certificates" },
        },
      },
    },
    access: {
      "supplier.certificate": {
        grants: [
          {
            group: "purchase.group_purchase_user",
            can: "r",
            only: { records: { field: "status", operator: "in", value: ["accepted", "replaced"] } },
          },
          { group: "certificate_keeper", can: "crud" },
        ],
        company: "company_id",
      },
    },
    views: {
      supplier_certificate_form: {
        type: "form",
        model: "supplier.certificate",
        title: "number",
        statusbar: { field: "status", visible: ["to_check", "accepted", "replaced"], clickable: true },
        sheet: [
          {
            group: {
              name: "main",
              children: [
                {
                  group: {
                    name: "certificate",
                    children: [
                      { field: "partner_id" },
                      { field: "standard" },
                      { field: "issued_by" },
                      { field: "category_ids", widget: "many2many_tags" },
                    ],
                  },
                },
                {
                  group: {
                    name: "validity",
                    children: [
                      { field: "valid_from" },
                      { field: "valid_until" },
                      { field: "document" },
                      { field: "company_id", groups: ["base.group_multi_company"] },
                    ],
                  },
                },
              ],
            },
          },
        ],
        notebook: [{ page: { title: "Remarks", name: "remarks", children: [{ field: "remarks", nolabel: true }] } }],
        chatter: true,
      },
      supplier_certificate_list: {
        type: "list",
        model: "supplier.certificate",
        columns: [
          { field: "number" },
          { field: "partner_id" },
          { field: "standard" },
          { field: "valid_until" },
          { field: "issued_by", optional: "hide" },
          { field: "company_id", optional: "hide", groups: ["base.group_multi_company"] },
          { field: "status" },
        ],
        decorations: {
          danger: { field: "valid_until", operator: "<", value: { ref: "today" } },
          muted: { field: "status", operator: "=", value: "replaced" },
        },
      },
      supplier_certificate_search: {
        type: "search",
        model: "supplier.certificate",
        fields: ["number", "partner_id", "category_ids"],
        filters: [
          {
            name: "expired",
            label: "Expired",
            where: {
              all: [
                { field: "valid_until", operator: "<", value: { ref: "today" } },
                { field: "status", operator: "=", value: "accepted" },
              ],
            },
          },
          { name: "to_check", label: "To check", where: { field: "status", operator: "=", value: "to_check" } },
        ],
        groupBy: [
          { name: "by_supplier", label: "Supplier", field: "partner_id" },
          { name: "by_standard", label: "Standard", field: "standard" },
        ],
      },
      partner_form: {
        type: "inherit",
        model: "res.partner",
        inherits: "base.view_partner_form",
        changes: [
          {
            at: { page: "sales_purchases" },
            position: "after",
            add: [
              {
                page: {
                  title: "Certificates",
                  name: "certificates",
                  groups: ["purchase.group_purchase_user"],
                  children: [
                    { group: { name: "certificate_source", children: [{ field: "certificate_contact", widget: "email" }] } },
                    {
                      field: "certificate_ids",
                      nolabel: true,
                      readonly: true,
                      list: {
                        columns: [{ field: "number" }, { field: "standard" }, { field: "valid_until" }, { field: "status" }],
                        decorations: { danger: { field: "valid_until", operator: "<", value: { ref: "today" } } },
                      },
                    },
                  ],
                },
              },
            ],
          },
        ],
      },
      purchase_order_form: {
        type: "inherit",
        model: "purchase.order",
        inherits: "purchase.purchase_order_form",
        changes: [{ at: { field: "partner_ref" }, position: "attributes", set: { label: "Supplier's Confirmation" } }],
      },
    },
    actions: {
      supplier_certificate: {
        label: "Supplier Certificates",
        model: "supplier.certificate",
        filters: ["expired"],
        help: { title: "No expired certificate", text: "Remove the filter to see all of them." },
      },
    },
    menus: {
      supplier_certificate: {
        label: "Certificates",
        parent: "purchase.menu_procurement_management",
        action: "supplier_certificate",
        sequence: 60,
        groups: ["purchase.group_purchase_user"],
      },
    },
  },
  bySeries: {
    "16.0": {},
    "18.0": {},
    "19.0": { category: "Supply Chain/Purchase", privilege: { category: "base.module_category_supply_chain" } },
  },
  acceptance: [
    {
      id: "AC-1",
      level: "acceptance",
      scenario: "inspection failure",
      given: "a supplier whose organic certificate ended yesterday",
      when: "a buyer opens the supplier, and the keeper opens Certificates",
      then: "the certificate is shown in red on the supplier and is the first line of the list",
      covers: [
        "model:supplier.certificate",
        "model:res.partner",
        "view:partner_form",
        "view:supplier_certificate_list",
        "view:supplier_certificate_search",
        "view:supplier_certificate_form",
        "menu:supplier_certificate",
      ],
    },
    {
      id: "AC-2",
      level: "integration",
      scenario: "urgent order",
      given: "a request for quotation that the supplier has confirmed by e-mail",
      when: "the buyer opens it",
      then: "the number of the confirmation has a field that is called so",
      covers: ["view:purchase_order_form"],
    },
  ],
  upgrade: {
    strategy: "keep",
    exit: "Retire when the purchasing group's supplier portal delivers certificates (announced for 2028).",
    rollback: "Export the documents by supplier, uninstall; contacts and orders are not touched.",
    dataAtRisk: "About 900 certificates with documents",
  },
});
