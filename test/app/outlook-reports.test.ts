import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../../src/app/catalogue-build.js';
import { loadRegister } from '../../src/app/load-register.js';
import { openReview } from '../../src/app/open-review.js';
import type { ImpactItem } from '../../src/model/assessment.js';
import { entryText, policyText, tempFolder } from '../helpers/temp-register.js';

const file = 'register/entries/CR-0001-x.ts';
const touching = (field: string, more = ''): string =>
  entryText(
    'CR-0001',
    `  touchpoints: [{ kind: "depends", module: "sale" }, { kind: "field-reference", model: "sale.order.line", field: "${field}" }],\n${more}`,
  );

function registerWith(text: string) {
  const folder = tempFolder({ 'register/policy.ts': policyText, [file]: text });
  return { ...folder, cacheDir: join(folder.root, 'cache') };
}

async function itemsOf(root: string, cacheDir: string | null): Promise<readonly ImpactItem[]> {
  const { review, register } = await openReview({ root, at: '2026-07-01', cacheDir });
  register.outlooks.save(true);
  return review.entries[0]?.assessment.impact ?? [];
}

const breaks = (items: readonly ImpactItem[]) =>
  items.filter(({ changeId }) => changeId !== undefined).map(({ changeId, step }) => [changeId, step]);

describe('what the built-in catalogues make of the way ahead', () => {
  it('is the same with and without a cache, and follows every edit', async () => {
    const { root, write, cacheDir } = registerWith(touching('tax_id'));
    const plain = await itemsOf(root, null);
    expect(breaks(plain)).toEqual([['18.0-19.0 field sale.order.line.tax_id renamed', '18.0 to 19.0']]);
    expect(await itemsOf(root, cacheDir)).toEqual(plain);
    expect(readdirSync(join(cacheDir, '1')).filter((name) => name.startsWith('outlooks-'))).toHaveLength(1);
    expect(await itemsOf(root, cacheDir)).toEqual(plain);
    write(file, touching('name'));
    expect(breaks(await itemsOf(root, cacheDir))).toEqual([]);
    write(file, touching('tax_id'));
    rmSync(cacheDir, { recursive: true });
    expect(await itemsOf(root, cacheDir)).toEqual(plain);
  });

  it('leaves out what the entry says otherwise for the later series', async () => {
    const body = (later: string) =>
      `  addon: { name: "acme_x", depends: ["sale"], models: { "acme.x": { kind: "new", label: "X", fields: { tax_id: { type: "many2one", to: "account.tax" }, line_id: { type: "many2one", to: "sale.order.line" }, rate: { type: "char", related: "line_id.${'product_uom'}.name" } } } } },\n  bySeries: { ${later} },\n`;
    const { root, write } = registerWith(entryText('CR-0001', body('')));
    expect(breaks(await itemsOf(root, null)).map(([id]) => id)).toContain('18.0-19.0 field sale.order.line.product_uom renamed');
    write(
      file,
      entryText('CR-0001', body('"19.0": { models: { "acme.x": { fields: { rate: { related: "line_id.product_uom_id.name" } } } } }')),
    );
    expect(breaks(await itemsOf(root, null)).map(([id]) => id)).not.toContain('18.0-19.0 field sale.order.line.product_uom renamed');
  });

  it('sees through addons of the register what standard Odoo they bring', async () => {
    const { root, write } = registerWith(entryText('CR-0001', '  addon: { name: "acme_x", depends: ["sale"] },\n'));
    write(
      'register/entries/CR-0002-y.ts',
      entryText(
        'CR-0002',
        '  addon: { name: "acme_y", depends: ["acme_x"], models: { "sale.order.line": { kind: "extend", fields: { note_tax: { type: "char", related: "tax_id.name" } } } } },\n',
      ),
    );
    const { review } = await openReview({ root, at: '2026-07-01', cacheDir: null });
    const impact = review.entries[1]?.assessment.impact ?? [];
    expect(breaks(impact).map(([id]) => id)).toContain('18.0-19.0 field sale.order.line.tax_id renamed');
    expect(impact.filter(({ what }) => what.includes('no catalogue has'))).toEqual([]);
  });

  it('knows no more series when the register has a catalogue of its own for one', async () => {
    const { root, write } = registerWith(touching('tax_id'));
    const tree = tempFolder({
      'addons/acme_base/__manifest__.py': '{"name": "Base", "version": "17.0.1.0.0", "depends": ["sale"]}\n',
      'addons/acme_base/__init__.py': '',
    });
    const plain = await itemsOf(root, null);
    await buildCatalogue({
      ...{ root, addons: [join(tree.root, 'addons')], series: '17.0', authors: [], notes: [] },
      ...{ cacheDir: null, tool: '0.1.0', say: () => undefined },
    });
    expect(await itemsOf(root, null)).toEqual(plain);
    write(file, touching('name'));
    expect(breaks(await itemsOf(root, null))).toEqual([]);
  });

  it('opens no catalogue for a register without entries', async () => {
    const folder = tempFolder({ 'register/policy.ts': policyText });
    const { outlooks } = await loadRegister({ root: folder.root, cacheDir: null });
    expect(() => outlooks.save(true)).not.toThrow();
  });
});
