{
    "name": "Lot traceability data",
    "summary": "Supplier batch, origin, storage temperature and certificate of analysis on lots",
    "version": "17.0.1.0.0",
    "category": "Inventory/Inventory",
    "website": "https://tarnbeck.example.com",
    "author": "Tarnbeck Wholesale Ltd",
    "license": "LGPL-3",
    "depends": ["stock"],
    "data": [
        "views/stock_lot_views.xml",
    ],
}
