{
    "name": "Product handling classes",
    "summary": "How a product is picked, stacked and loaded, shown where it is picked",
    "version": "17.0.1.0.0",
    "category": "Inventory/Inventory",
    "website": "https://tarnbeck.example.com",
    "author": "Tarnbeck Wholesale Ltd",
    "license": "LGPL-3",
    "depends": ["stock"],
    "data": [
        "security/ir.model.access.csv",
        "views/handling_equipment_views.xml",
        "views/product_handling_class_views.xml",
        "views/product_template_views.xml",
        "views/stock_picking_views.xml",
        "views/tarnbeck_handling_class_menus.xml",
    ],
}
