import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combine, type ViewArch } from '../../../../src/core/odoo/arch/combine.js';
import { ViewOrder } from '../../../../src/core/odoo/arch/view-order.js';
import type { ArchNode, ViewFact } from '../../../../src/model/facts/xml.js';
import { type Series, seriesList } from '../../../../src/model/known-series.js';
import { archTree, archXml } from '../../../helpers/arch-xml.js';
import { odooTree } from '../../../helpers/odoo-tree.js';
import { hasPython, runPython } from '../../../helpers/python.js';
import { realViews } from '../../../helpers/real-views.js';

type Case = { readonly base: ViewArch; readonly extensions: readonly ViewArch[] };
type Answer = { readonly tree: unknown; readonly accepted: readonly boolean[] };

const script = readFileSync(fileURLToPath(new URL('../../../helpers/odoo_views.py', import.meta.url)), 'utf8');

function casesOf(views: readonly ViewFact[]): readonly Case[] {
  const order = new ViewOrder(views);
  return views.filter(({ mode }) => mode === 'primary').flatMap((view) => order.of(view) ?? []);
}

const specsOf = (extensions: readonly ViewArch[]): readonly ArchNode[] => extensions.flatMap(({ arch }) => arch);

/** What Odoo's own code makes of views. */
function odooAnswers(tree: string, cases: readonly Case[]): readonly Answer[] {
  const data = {
    file: join(tree, 'odoo/tools/template_inheritance.py'),
    cases: cases.map(({ base, extensions }) => {
      const [only, ...others] = base.arch;
      const root =
        only !== undefined && others.length === 0 ? only : { tag: 'data', line: 1, column: 1, attributes: {}, children: base.arch };
      return { base: archXml(root), specs: specsOf(extensions).map(archXml) };
    }),
  };
  const answers: unknown = runPython(script, data);
  if (!Array.isArray(answers)) throw new Error('no answers');
  return answers;
}

/** Views whose tree, or whose number of refused specifications, is not Odoo's. */
function differing(series: Series, tree: string, cases: readonly Case[]): readonly string[] {
  const answers = odooAnswers(tree, cases);
  return cases.flatMap(({ base, extensions }, at) => {
    const { arch, problems } = combine(base, extensions, series);
    const answer = answers[at];
    const refused = problems.filter(({ kind }) => kind !== 'several').length;
    // Odoo loses a node that is moved before itself, without a word; here it is refused.
    if (problems.some((problem) => problem.kind === 'refused' && problem.reason.includes('itself'))) return [];
    const same = JSON.stringify(sorted(archTree(arch))) === JSON.stringify(sorted(answer?.tree));
    return same && refused === answer?.accepted.filter((accepted) => !accepted).length
      ? []
      : [[base, ...extensions].map(({ xmlid, arch: nodes }) => `${xmlid}: ${nodes.map(archXml).join('')}`).join('\n')];
  });
}

/** The same value with sorted keys: the order of attributes means nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Small trees and changes in which much happens: few names, so that specifications fit, and fit several times. */
const names = fc.constantFrom('a', 'b', 'c');
const tags = fc.constantFrom('form', 'group', 'field', 'div', 't');
const texts = fc.option(fc.constantFrom('Foo', ' bar ', '$0', 'x\n  '), { nil: undefined, freq: 5 });
const attributes = fc.record(
  { name: names, class: fc.constantFrom('x', 'x y', ' y  x', ''), invisible: fc.constantFrom('a', 'not b', '(a) or (b)', 'a and b') },
  { requiredKeys: [] },
);

function node(tag: string, own: Readonly<Record<string, string | undefined>>, children: readonly ArchNode[], text?: string): ArchNode {
  const kept = Object.entries(own).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  const made = { tag, line: 1, column: 1, attributes: Object.fromEntries(kept), children };
  return text === undefined ? made : { ...made, text };
}

const withTail = (made: ArchNode, tail: string | undefined): ArchNode => (tail === undefined ? made : { ...made, tail });

function nodes(depth: number): fc.Arbitrary<ArchNode> {
  const children = depth === 0 ? fc.constant([]) : fc.array(nodes(depth - 1), { maxLength: 3 });
  return fc
    .tuple(tags, attributes, children, texts, texts)
    .map(([tag, own, inside, text, tail]) => withTail(node(tag, own, inside, text), tail));
}

const anyNode = nodes(2);

const target = fc.oneof(
  names.map((name) => ({ tag: 'field', own: { name } })),
  fc.tuple(tags, attributes).map(([tag, own]) => ({ tag, own })),
  fc
    .constantFrom(
      '//div',
      "//*[@name='a']",
      '/form/*[1]',
      "//*[hasclass('x')]",
      '(//field)[2]',
      '//group/..',
      '.',
      '//field[last()]',
      '//t[',
    )
    .map((expr) => ({ tag: 'xpath', own: { expr } })),
);

const moved = target.map(({ tag, own }) => node(tag, { ...own, position: 'move' }, []));
const changed = fc
  .tuple(
    fc.constantFrom('name', 'class', 'invisible', 'new'),
    fc.record(
      {
        add: fc.constantFrom('z', 'a', 'b or c'),
        remove: fc.constantFrom('x', 'a', 'not b'),
        separator: fc.constantFrom(' ', ',', ' or ', 'and'),
      },
      { requiredKeys: [] },
    ),
    fc.option(fc.constantFrom('v', 'w x'), { nil: undefined }),
  )
  .map(([name, own, text]) => node('attribute', { name, ...own }, [], text));

const spec = fc
  .tuple(
    target,
    fc.oneof(
      fc.tuple(
        fc.constantFrom('before', 'after', 'inside', 'replace', undefined),
        fc.constant(undefined),
        fc.array(fc.oneof(anyNode, moved), { maxLength: 3 }),
        texts,
      ),
      fc.tuple(fc.constant('replace'), fc.constantFrom('inner', 'outer'), fc.array(fc.oneof(anyNode, moved), { maxLength: 3 }), texts),
      fc.tuple(fc.constant('attributes'), fc.constant(undefined), fc.array(changed, { maxLength: 2 }), fc.constant(undefined)),
    ),
  )
  .map(([{ tag, own }, [position, mode, children, text]]) => node(tag, { ...own, position, mode }, children, text));

const generated = fc
  .tuple(attributes, fc.array(anyNode, { maxLength: 4 }), fc.array(spec, { minLength: 1, maxLength: 4 }))
  .map(([own, children, specs]): Case => {
    return { base: { xmlid: 'm.base', arch: [node('form', own, children)] }, extensions: [{ xmlid: 'm.more', arch: specs }] };
  });

describe.each(seriesList)('views of Odoo %s', (series) => {
  const tree = odooTree(series) ?? '';
  const reason = !hasPython('lxml') ? 'no Python with lxml' : tree === '' ? `WARRANT_ODOO_${series.slice(0, 2)} is not set` : '';

  it.skipIf(reason !== '')(`are combined as Odoo combines them${reason && ` (skipped: ${reason})`}`, { timeout: 600_000 }, () => {
    const cases = casesOf(realViews(tree));
    expect(differing(series, tree, cases)).toEqual([]);
    expect(cases.length).toBeGreaterThan(1500);
  });

  it.skipIf(reason !== '')(`are combined so when they are made up${reason && ` (skipped: ${reason})`}`, { timeout: 600_000 }, () => {
    expect(differing(series, tree, fc.sample(generated, 1500))).toEqual([]);
  });
});
