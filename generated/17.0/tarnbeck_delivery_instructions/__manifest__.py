{
    "name": "Customer delivery instructions",
    "summary": "Door, window, vehicle and contact of a delivery address, shown on orders and transfers",
    "version": "17.0.1.0.0",
    "category": "Sales/Sales",
    "website": "https://tarnbeck.example.com",
    "author": "Tarnbeck Wholesale Ltd",
    "license": "LGPL-3",
    "depends": ["sale_stock"],
    "data": [
        "views/res_partner_views.xml",
        "views/sale_order_views.xml",
        "views/stock_picking_views.xml",
    ],
}
