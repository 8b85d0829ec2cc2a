/** Templates of the package by path without `.hbs`, `models/model.py`; `scripts/build.js` makes them from `/templates`. */
export declare const templates: Readonly<Record<string, (view: object) => string>>;
