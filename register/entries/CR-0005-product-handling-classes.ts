import { customization } from "odoo-warrant";
import { currency, timeStudy } from "../shared.ts";

export default customization({
  id: "CR-0005",
  title: "Handling classes of products",
  series: "17.0",
  process: "warehouse-operations",
  requester: "warehouse-supervisor-leeds",
  owner: "logistics-director",
  sites: ["leeds", "bristol", "venlo"],
  justification: {
    kind: "differentiator",
    problem:
      "Glass, aerosols, acids and chilled goods are picked in one round because nothing on the transfer says how a product is handled. Experienced pickers know; the 40 % agency staff of the season do not, and bleach was loaded on top of flour twice in 2025.",
    measure: {
      name: "Picking damage",
      unit: "% of lines",
      baseline: 1.9,
      target: 0.8,
      by: "2026-12-31",
      source: timeStudy,
    },
    benefit: { perYear: 52000, currency, how: "1.1 % of 295,000 lines at 16 each: goods, credit note, second delivery" },
    cost: { buildDays: 3, daysPerYear: 1 },
    volumes: { what: "transfer lines", perMonth: 24600 },
    alternatives: [
      {
        kind: "standard",
        name: "Product categories",
        why: "Carry accounting and costing; one more meaning would mix purchasing and handling",
      },
      {
        kind: "standard",
        name: "Storage categories",
        why: "Say where goods are put away, not how they are picked and loaded; no pictogram",
      },
      {
        kind: "community",
        name: "OCA l10n_eu_product_adr",
        why: "Right for dangerous goods in road transport, covers 6 % of the products concerned",
      },
      { kind: "configuration", name: "Product tags", why: "Free text without equipment, data sheet or pictogram, shown on no transfer" },
    ],
    consequence: "Agency staff keep a mentor for three weeks instead of one; the insurer has announced a surcharge of 14,000 a year.",
    sponsor: "managing-director",
  },
  security: { personalData: "none", reach: "internal", newPrivileges: false, sudo: false },
  addon: {
    name: "tarnbeck_handling_class",
    title: "Product handling classes",
    summary: "How a product is picked, stacked and loaded, shown where it is picked",
    category: "Inventory/Inventory",
    depends: ["stock"],
    models: {
      "product.handling.class": {
        kind: "new",
        label: "Product Handling Class",
        order: [
          ["sequence", "asc"],
          ["code", "asc"],
        ],
        displayName: ["code", "name"],
        searchNames: ["code", "name"],
        fields: {
          code: { type: "char", label: "Code", size: 8, required: true, index: "btree" },
          name: { type: "char", label: "Name", required: true, translate: true },
          sequence: { type: "integer", label: "Sequence", default: 10 },
          active: { type: "boolean", label: "Active", default: true },
          stacking: {
            type: "selection",
            label: "Stacking",
            required: true,
            default: "any",
            options: [
              ["any", "Any position"],
              ["bottom", "Bottom only"],
              ["top", "Top only"],
              ["alone", "Own pallet"],
            ],
          },
          max_stack_height: { type: "float", label: "Highest Stack (m)", digits: [4, 2], default: 1.8 },
          layer_load: { type: "float", label: "Highest Load per Layer", digits: [8, 1], default: 250 },
          load_uom_id: { type: "many2one", to: "uom.uom", label: "Unit of Load", default: { record: "uom.product_uom_kgm" } },
          chilled: { type: "boolean", label: "Chilled" },
          instructions: { type: "text", label: "Instructions", translate: true },
          pictogram: { type: "image", label: "Pictogram", maxWidth: 256, maxHeight: 256 },
          data_sheet: { type: "binary", label: "Safety Data Sheet", attachment: true },
          equipment_ids: {
            type: "many2many",
            to: "handling.equipment",
            label: "Equipment",
            table: "handling_class_equipment_rel",
            columns: ["class_id", "equipment_id"],
          },
        },
        constraints: {
          code_unique: { unique: ["code"], message: "This code names another handling class." },
          stack_height_sensible: {
            check: [
              { field: "max_stack_height", operator: ">", than: 0 },
              { field: "max_stack_height", operator: "<=", than: 2.4 },
            ],
            message: "A stack is higher than 0 and at most 2.4 m: the racks end there.",
          },
        },
      },
      "handling.equipment": {
        kind: "new",
        label: "Handling Equipment",
        order: [["name", "asc"]],
        fields: {
          name: { type: "char", label: "Name", required: true, help: "As it is written on the equipment" },
          licence_required: { type: "boolean", label: "Licence Required" },
        },
        constraints: { name_unique: { unique: ["name"], message: "This equipment exists already." } },
      },
      "product.template": {
        kind: "extend",
        fields: {
          handling_class_id: {
            type: "many2one",
            to: "product.handling.class",
            label: "Handling Class",
            index: "btree_not_null",
            onDelete: "restrict",
          },
        },
      },
      "stock.move": {
        kind: "extend",
        fields: {
          handling_class_id: {
            type: "many2one",
            to: "product.handling.class",
            label: "Handling",
            related: "product_id.handling_class_id",
          },
        },
      },
    },
    access: {
      "product.handling.class": {
        grants: [
          { group: "base.group_user", can: "r" },
          { group: "stock.group_stock_manager", can: "crud" },
        ],
      },
      "handling.equipment": {
        grants: [
          { group: "base.group_user", can: "r" },
          { group: "stock.group_stock_manager", can: "crud" },
        ],
      },
    },
    views: {
      product_handling_class_form: {
        type: "form",
        model: "product.handling.class",
        title: "name",
        smartButtons: [{ name: "products", label: "Products", icon: "fa-cubes", model: "product.template", by: "handling_class_id" }],
        sheet: [
          { field: "pictogram", widget: "image", nolabel: true },
          {
            group: {
              name: "main",
              children: [
                {
                  group: {
                    name: "identity",
                    children: [{ field: "code" }, { field: "sequence" }, { field: "active", widget: "boolean_toggle" }],
                  },
                },
                {
                  group: {
                    name: "stacking_rules",
                    title: "Stacking",
                    children: [
                      { field: "stacking", widget: "radio" },
                      { field: "max_stack_height", invisible: { field: "stacking", operator: "=", value: "top" } },
                      { field: "layer_load" },
                      { field: "load_uom_id", groups: ["uom.group_uom"] },
                      { field: "chilled" },
                    ],
                  },
                },
              ],
            },
          },
          { separator: "Equipment" },
          { field: "equipment_ids", widget: "many2many_tags" },
        ],
        notebook: [
          { page: { title: "Instructions", name: "instructions", children: [{ field: "instructions", nolabel: true }] } },
          {
            page: { title: "Safety", name: "safety", children: [{ group: { name: "safety_data", children: [{ field: "data_sheet" }] } }] },
          },
        ],
      },
      product_handling_class_list: {
        type: "list",
        model: "product.handling.class",
        columns: [
          { field: "sequence", widget: "handle" },
          { field: "code" },
          { field: "name" },
          { field: "stacking" },
          { field: "chilled", optional: "show" },
          { field: "max_stack_height", optional: "hide" },
        ],
        decorations: { info: { field: "chilled", operator: "=", value: true } },
      },
      product_handling_class_search: {
        type: "search",
        model: "product.handling.class",
        fields: ["code", "name"],
        filters: [
          { name: "chilled", label: "Chilled", where: { field: "chilled", operator: "=", value: true } },
          { name: "archived", label: "Archived", where: { field: "active", operator: "=", value: false } },
        ],
        groupBy: [{ name: "by_stacking", label: "Stacking", field: "stacking" }],
      },
      handling_equipment_list: {
        type: "list",
        model: "handling.equipment",
        editable: "bottom",
        columns: [{ field: "name" }, { field: "licence_required" }],
      },
      product_template_form: {
        type: "inherit",
        model: "product.template",
        inherits: "product.product_template_form_view",
        changes: [{ at: { group: "group_lots_and_weight" }, position: "inside", add: [{ field: "handling_class_id" }] }],
      },
      product_template_search: {
        type: "inherit",
        model: "product.template",
        inherits: "product.product_template_search_view",
        changes: [{ at: { filter: "filter_to_sell" }, position: "before", add: [{ field: "handling_class_id" }] }],
      },
      stock_picking_form: {
        type: "inherit",
        model: "stock.picking",
        inherits: "stock.view_picking_form",
        changes: [
          {
            at: { field: "product_id", in: "move_ids_without_package" },
            position: "after",
            add: [{ field: "handling_class_id", optional: "show", readonly: true }],
          },
        ],
      },
    },
    actions: {
      product_handling_class: {
        label: "Handling Classes",
        model: "product.handling.class",
        help: { title: "No handling class yet", text: "A class says how products are stacked, chilled and moved." },
      },
      handling_equipment: { label: "Handling Equipment", model: "handling.equipment", modes: ["list"] },
    },
    menus: {
      handling: { label: "Handling", parent: "stock.menu_stock_config_settings", sequence: 60, groups: ["stock.group_stock_manager"] },
      handling_class: { label: "Handling Classes", parent: "handling", action: "product_handling_class", sequence: 10 },
      handling_equipment: { label: "Equipment", parent: "handling", action: "handling_equipment", sequence: 20 },
    },
  },
  bySeries: {
    "16.0": {},
    "18.0": {},
    // 19.0 shows all moves of a transfer in one list.
    "19.0": {
      category: "Supply Chain/Inventory",
      views: {
        stock_picking_form: {
          changes: [
            {
              at: { field: "product_id", in: "move_ids" },
              position: "after",
              add: [{ field: "handling_class_id", optional: "show", readonly: true }],
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
      scenario: "damaged goods",
      given: "glass bottles of the class Bottom only and flour of the class Top only on one transfer",
      when: "a picker from the agency opens the transfer",
      then: "each line shows its handling class, and the class opens with pictogram and instructions",
      covers: ["model:stock.move", "view:stock_picking_form", "view:product_handling_class_form", "model:product.handling.class"],
    },
    {
      id: "AC-2",
      level: "integration",
      scenario: "multi-warehouse transfer",
      given: "a new class for aerosols that the Leeds stock manager maintains",
      when: "the product manager assigns it to 14 products and searches products by it",
      then: "the search finds the 14, the button Products of the class counts 14, and staff without the manager's group cannot change the class",
      covers: [
        "model:product.template",
        "view:product_template_form",
        "view:product_template_search",
        "view:product_handling_class_search",
        "access:product.handling.class",
      ],
    },
    {
      id: "AC-3",
      level: "unit",
      scenario: "inspection failure",
      given: "a class with the code G1",
      when: "a second class G1 is entered, or a stack of 3 m, or equipment twice",
      then: "saving is refused with a sentence that says why",
      covers: [
        "constraint:product.handling.class.code_unique",
        "constraint:product.handling.class.stack_height_sensible",
        "constraint:handling.equipment.name_unique",
      ],
    },
    {
      id: "AC-4",
      level: "integration",
      scenario: "damaged goods",
      given: "the configuration menu of Inventory",
      when: "the stock manager opens Handling",
      then: "classes and equipment are listed and can be edited; other staff do not see the menu",
      covers: [
        "menu:handling",
        "menu:handling_class",
        "menu:handling_equipment",
        "view:product_handling_class_list",
        "view:handling_equipment_list",
        "model:handling.equipment",
        "access:handling.equipment",
      ],
    },
  ],
  upgrade: {
    strategy: "keep",
    exit: "Retire when product tags can carry a pictogram and appear on moves; checked before every upgrade.",
    rollback: "Export classes by product, uninstall; products and moves lose one column each.",
    dataAtRisk: "24 classes and their assignment to 18,500 products",
  },
});
