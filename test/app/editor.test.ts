import { expect, it } from 'vitest';
import { writeTypes } from '../../src/app/write-types.js';
import { editorOf } from '../helpers/editor.js';
import { entryText, policyText, tempFolder } from '../helpers/temp-register.js';

const file = 'register/entries/CR-0001-credit-hold.ts';

/** An entry over sales orders; each part as a test wants it. */
const entry = ({
  field = '{ type: "char", label: "Acme" }',
  anchor = 'client_order_ref',
  column = 'amount_total',
  group = 'sales_team.group_sale_salesman',
}): string =>
  entryText(
    'CR-0001',
    `  addon: {
    name: "acme_credit",
    depends: ["sale"],
    models: { "sale.order": { kind: "extend", fields: { acme_field: ${field} } } },
    access: { "sale.order": { grants: [{ group: "${group}", can: "r" }] } },
    views: {
      order_list: { type: "list", model: "sale.order", columns: [{ field: "${column}" }] },
      order_form: {
        type: "inherit",
        model: "sale.order",
        inherits: "sale.view_order_form",
        changes: [{ at: { field: "${anchor}" }, position: "after", add: [{ field: "acme_field" }] }],
      },
    },
  },
`,
  );

it('completes the names of Odoo in an editor, and underlines what is none', { timeout: 300_000 }, async () => {
  const { root } = tempFolder({ 'register/policy.ts': policyText, [file]: entry({}) });
  await writeTypes({ root, cacheDir: null });
  const { completions, mistakes } = editorOf(root, file);
  expect(mistakes(entry({}))).toEqual([]);

  const columns = completions(entry({ column: '|' }));
  expect(columns).toEqual(expect.arrayContaining(['amount_total', 'partner_id', 'acme_field']));
  // Neither of another model, nor of a module that the entry does not depend on.
  expect(columns).not.toContain('vat');
  expect(columns).not.toContain('margin');
  expect(completions(entry({ anchor: '|' }))).toEqual(expect.arrayContaining(['client_order_ref', 'order_line']));
  expect(completions(entry({ group: '|' }))).toContain('sales_team.group_sale_manager');

  const [column = '', ...others] = mistakes(entry({ column: 'amount_totl' }));
  expect(others).toEqual([]);
  expect(column).toMatch(/^17:68 field: Type '"amount_totl"' is not assignable to type/);
  expect(column).toContain(`Did you mean '"amount_total"'?`);
  const underlined = (text: string): readonly string[] =>
    mistakes(text).map((mistake) => mistake.replace(/^\d+:\d+ /, '').replace(/ to type .*?(?=\. Did|\.$)/, ''));
  expect(underlined(entry({ anchor: 'client_order_rf' }))).toEqual([`field: Type '"client_order_rf"' is not assignable.`]);
  expect(underlined(entry({ group: 'sales_team.group_salesman' }))).toEqual([
    `group: Type '"sales_team.group_salesman"' is not assignable. Did you mean '"sales_team.group_sale_salesman"'?`,
  ]);
  expect(underlined(entry({ field: '{ type: "many2one", to: "res.partnr" }' }))).toEqual([
    `to: Type '"res.partnr"' is not assignable. Did you mean '"res.partner"'?`,
  ]);
});
