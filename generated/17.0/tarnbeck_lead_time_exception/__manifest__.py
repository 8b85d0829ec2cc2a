{
    "name": "Supplier lead-time exceptions",
    "summary": "What suppliers announced, against what they had promised",
    "version": "17.0.1.0.0",
    "category": "Inventory/Purchase",
    "website": "https://tarnbeck.example.com",
    "author": "Tarnbeck Wholesale Ltd",
    "license": "LGPL-3",
    "depends": ["purchase_stock"],
    "data": [
        "security/tarnbeck_lead_time_exception_groups.xml",
        "security/ir.model.access.csv",
        "security/tarnbeck_lead_time_exception_rules.xml",
        "data/ir_sequence_data.xml",
        "views/lead_time_exception_views.xml",
        "views/tarnbeck_lead_time_exception_menus.xml",
    ],
}
