{
    "name": "Supplier certificates",
    "summary": "Certificates of suppliers with scope and expiry",
    "version": "17.0.1.0.0",
    "category": "Inventory/Purchase",
    "website": "https://tarnbeck.example.com",
    "author": "Tarnbeck Wholesale Ltd",
    "license": "LGPL-3",
    "depends": ["purchase"],
    "data": [
        "security/tarnbeck_supplier_certificate_groups.xml",
        "security/ir.model.access.csv",
        "security/tarnbeck_supplier_certificate_rules.xml",
        "views/purchase_order_views.xml",
        "views/res_partner_views.xml",
        "views/supplier_certificate_views.xml",
        "views/tarnbeck_supplier_certificate_menus.xml",
    ],
}
