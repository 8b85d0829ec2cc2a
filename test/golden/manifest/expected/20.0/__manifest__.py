{
    "name": "Goods damage",
    "version": "20.0.1.0.0",
    "website": "https://example.com",
    "author": "Example Wholesale",
    "license": "LGPL-3",
    "depends": ["stock"],
    "data": [
        "security/wh_damage_groups.xml",
        "security/ir.access.csv",
        "data/ir_sequence_data.xml",
        "views/damage_report_views.xml",
        "views/wh_damage_menus.xml",
    ],
}
