import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJavaScript } from '../../../../src/io/addons/javascript/read-javascript.js';
import type { JavaScriptFacts } from '../../../../src/model/facts/javascript.js';

const read = (text: string, file = 'static/src/js/a.js'): ReturnType<typeof readJavaScript> =>
  readJavaScript('sale', file, Buffer.from(text));

function facts(text: string, file?: string): JavaScriptFacts {
  const { facts: found, problems } = read(text, file);
  expect(problems).toEqual([]);
  return found;
}

describe('readJavaScript', () => {
  it('reads a module of today', () => {
    const text = `/** @odoo-module **/
import { registry } from "@web/core/registry";
import Default, { patch as change, SaleOrder } from "@sale/js/order";
import * as helpers from "./helpers";
import "../setup";
export { a, b as c } from "@web/core/utils";
export * from "./all";
export const x = 1, { y, z: [w] } = helpers;
export function f() {}
export default class Button extends Component {
  static template = "sale.Button";
}
Other.template = "sale.Other";
const views = registry.category("views");
views.add("sale_list", {});
registry.category("fields").add("one", 1).add("two", 2);
const { lazy } = await import("@sale/lazy");
`;
    expect(facts(text)).toEqual({
      module: '@sale/js/a',
      style: 'esm',
      imports: [
        { from: '@web/core/registry', names: ['registry'], line: 2 },
        { from: '@sale/js/order', names: ['default', 'patch', 'SaleOrder'], line: 3 },
        { from: '@sale/js/helpers', names: ['*'], line: 4 },
        { from: '@sale/setup', names: [], line: 5 },
        { from: '@web/core/utils', names: ['a', 'b'], line: 6 },
        { from: '@sale/js/all', names: ['*'], line: 7 },
        { from: '@sale/lazy', names: [], line: 17 },
      ],
      exports: ['a', 'c', '*', 'x', 'y', 'w', 'f', 'default'],
      patches: [],
      templates: ['sale.Button', 'sale.Other'],
      registries: [
        { category: 'views', key: 'sale_list', line: 15 },
        { category: 'fields', key: 'two', line: 16 },
        { category: 'fields', key: 'one', line: 16 },
      ],
    });
  });

  it('reads odoo.define', () => {
    const text = `odoo.define("sale.widget", function (require) {
  "use strict";
  var core = require("web.core");
  const { Widget, extend: more } = require("web.Widget");
  var tour = require("web_tour.tour").tour;
  Widget.include({ start() {}, "destroy": function () {} });
  var Mine = Widget.extend({ template: "sale.Mine" });
  return { Mine: Mine, core };
});
`;
    expect(facts(text)).toEqual({
      ...{ module: 'sale.widget', style: 'odoo-define' },
      imports: [
        { from: 'web.core', names: ['*'], line: 3 },
        { from: 'web.Widget', names: ['Widget', 'extend'], line: 4 },
        { from: 'web_tour.tour', names: ['*'], line: 5 },
      ],
      exports: ['Mine', 'core'],
      patches: [{ target: 'Widget', methods: ['start', 'destroy'], line: 6 }],
      templates: ['sale.Mine'],
      registries: [],
    });
    expect(facts('odoo.define("a.b", ["c.d"], (require) => 5);')).toMatchObject({
      imports: [{ from: 'c.d', names: [] }],
      exports: ['default'],
    });
  });

  it.each([
    [
      'patch(SaleOrder.prototype, { setup() {}, get name() { return 1; } });',
      { target: 'SaleOrder.prototype', methods: ['setup', 'name'] },
    ],
    ['patch(SaleOrder.prototype, "sale.patch", { setup() {} });', { target: 'SaleOrder.prototype', methods: ['setup'] }],
    ['utils.patch(registry, changes);', { target: 'registry', methods: [] }],
    ['SaleOrder.patch("sale.patch", (T) => class extends T {});', { target: 'SaleOrder', methods: [] }],
    ['patch(get("x"), { f() {} });', { target: '', methods: ['f'] }],
  ])('%s', (text, patch) => {
    expect(facts(`import x from "y";\n${text}`).patches).toEqual([{ ...patch, line: 2 }]);
  });

  it.each([
    ['static/src/core/a.js', 'export {};', { module: '@sale/core/a', style: 'esm' }],
    ['static/tests/a.js', '/** @odoo-module **/', { module: '@sale/../tests/a', style: 'esm' }],
    ['static/src/a.js', 'console.log(1);', { module: '@sale/a', style: 'plain' }],
    ['static/src/a.js', '/** @odoo-module alias=web.core default=0 **/', { module: '@sale/a', style: 'esm', alias: 'web.core' }],
  ])('%s with %s', (file, text, expected) => {
    expect(facts(text, file)).toMatchObject(expected);
  });

  it('reports a mistake and reads what stands around it', () => {
    const { facts: found, problems } = read('import { a } from "@web/a";\nconst x = ;\nexport const y = 1;\n');
    expect(problems).toMatchObject([{ code: 'javascript-syntax', place: { file: 'static/src/js/a.js', line: 2, column: 11 } }]);
    expect(found).toMatchObject({ imports: [{ from: '@web/a' }], exports: ['y'] });
  });

  it.each([
    ['nesting without end', Buffer.from(`x = ${'['.repeat(100_000)}`), 'javascript-too-deep'],
    ['bytes that are no UTF-8', Buffer.from('x = "\xe9";', 'latin1'), 'not-utf8'],
  ])('reports %s', (_case, bytes, code) => {
    expect(readJavaScript('sale', 'static/src/a.js', bytes)).toMatchObject({
      facts: { module: '@sale/a', imports: [] },
      problems: [{ code }],
    });
  });

  it('never fails, whatever the text', () => {
    const pieces = fc.constantFrom(
      'import',
      'export',
      ' x ',
      '{',
      '}',
      '(',
      ')',
      '"a"',
      ',',
      ';',
      'patch',
      'registry.category',
      '.add',
      '=',
      'odoo.define',
      '`',
      '/',
    );
    fc.assert(fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => read(parts.join('')).facts.module !== ''));
  });

  it('collects the names in it, but for comments', () => {
    const script = 'import { a as b } from "@sale/js/a"; b.c({ d_e: `/my/$f/x`, "g.h": `p_$f_id` });'.replaceAll('$f', '$' + '{f}');
    const { names = [] } = read(`// gone\n${script} /* gone_too */`);
    expect([...names].toSorted()).toEqual(
      ['/my', '/my/*/x', '/x', '_id', 'a', 'b', 'c', 'd_e', 'f', 'g.h', 'p_', 'p_*_id', 'sale/js/a'].toSorted(),
    );
  });
});
