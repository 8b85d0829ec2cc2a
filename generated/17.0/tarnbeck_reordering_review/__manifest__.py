{
    "name": "Review of reordering rules",
    "summary": "Why a reordering rule is as it is, who looked at it and when it is due",
    "version": "17.0.1.0.0",
    "category": "Inventory/Inventory",
    "website": "https://tarnbeck.example.com",
    "author": "Tarnbeck Wholesale Ltd",
    "license": "LGPL-3",
    "depends": ["stock"],
    "data": [
        "views/stock_warehouse_orderpoint_views.xml",
    ],
}
