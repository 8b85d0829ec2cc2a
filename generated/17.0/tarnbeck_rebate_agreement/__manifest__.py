{
    "name": "Customer rebate agreements",
    "summary": "Yearly rebates by product category, with bands, terms and signature",
    "version": "17.0.1.0.0",
    "category": "Sales/Sales",
    "website": "https://tarnbeck.example.com",
    "author": "Tarnbeck Wholesale Ltd",
    "license": "LGPL-3",
    "depends": ["sale"],
    "data": [
        "security/tarnbeck_rebate_agreement_groups.xml",
        "security/ir.model.access.csv",
        "security/tarnbeck_rebate_agreement_rules.xml",
        "data/ir_sequence_data.xml",
        "views/rebate_agreement_views.xml",
        "views/tarnbeck_rebate_agreement_menus.xml",
    ],
}
