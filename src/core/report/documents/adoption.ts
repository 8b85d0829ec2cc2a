import { type AdoptedAddon, type AdoptionResult, statementKinds, type Unexpressed } from '../../../model/adoption.js';
import {
  type Block,
  bad,
  code,
  type Document,
  good,
  heading,
  type Item,
  type Line,
  list,
  name,
  paragraph,
  quiet,
  table,
  warn,
} from '../document.js';
import { count } from '../words.js';

const sides: Readonly<Record<Unexpressed['side'], string>> = { original: '-', rendering: '+', both: '≠' };

const item = ({ kind, name: what, side, why, file, line }: Unexpressed): Item => ({
  mark: warn(sides[side]),
  line: [`${kind} `, code(what), `: ${why} `, quiet(`${file}:${line}`)],
});

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** `declarative: 33 of 70 (47 %), code: 5 of 12 methods declared as stubs`. */
function sharesText(adopted: readonly AdoptedAddon[]): string {
  const [all, said] = [
    sum(adopted.map(({ declarative }) => declarative.statements)),
    sum(adopted.map(({ declarative }) => declarative.expressed)),
  ];
  const share = all === 0 ? '' : ` (${Math.floor((100 * said) / all)} %)`;
  const [methods, stubs] = [sum(adopted.map(({ code }) => code.methods)), sum(adopted.map(({ code }) => code.stubs))];
  return `declarative: ${said} of ${all}${share}, code: ${stubs} of ${count(methods, 'method')} declared as stubs`;
}

function addonBlocks(one: AdoptedAddon, isWritten: boolean): readonly Block[] {
  const { addon, folder, entries, unexpressed, criteria, touchpoints } = one;
  const said = `${sharesText([one])}; ${count(criteria, 'test')} as criteria, ${count(touchpoints, 'touchpoint')}`;
  return [
    heading(3, [code(addon), ' ', quiet(folder)]),
    list(
      entries.map(({ id, file, extends: owner }) => ({
        mark: isWritten ? good('✓') : quiet('·'),
        line: [name(id), owner === undefined ? '' : ` extends ${owner}`, isWritten ? ' is in ' : ' would be ', code(file)],
      })),
    ),
    paragraph(said),
    ...(unexpressed.length === 0 ? [] : [list(unexpressed.map(item))]),
  ];
}

/** How often each kind is not expressed, over all addons. */
function kinds(adopted: readonly AdoptedAddon[]): readonly Block[] {
  const all = adopted.flatMap(({ unexpressed }) => unexpressed);
  const rows = statementKinds.flatMap((kind): readonly (readonly Line[])[] => {
    const items = all.filter((one) => one.kind === kind);
    const of = (side: Unexpressed['side']): string => String(items.filter((one) => one.side === side).length);
    return items.length === 0 ? [] : [[kind, of('original'), of('both'), of('rendering')]];
  });
  if (rows.length === 0) return [];
  const numbers = ['only in the addon', 'not the same', 'only generated'].map((title) => ({ title, align: 'right' as const }));
  return [heading(3, 'Not expressed, by kind'), table([{ title: 'kind' }, ...numbers], rows)];
}

/** What was drafted from addons, and everything of them that the drafts do not express. */
export function adoptionDocument({ adopted, skipped, problems, written }: AdoptionResult): Document {
  const entries = adopted.flatMap((one) => one.entries);
  return [
    ...adopted.flatMap((one) => addonBlocks(one, written)),
    ...(adopted.length > 1 ? [...kinds(adopted), paragraph(`All addons: ${sharesText(adopted)}`)] : []),
    ...(skipped.length === 0
      ? []
      : [heading(3, 'Not drafted'), list(skipped.map(({ addon, why }): Item => ({ mark: quiet('='), line: [code(addon), `: ${why}`] })))]),
    ...(problems.length === 0 ? [] : [heading(3, bad('Could not be read')), list(problems.map((line) => ({ mark: bad('✗'), line })))]),
    paragraph(
      entries.length === 0
        ? 'No entry was drafted.'
        : `${entries.length === 1 ? 'One entry' : `${entries.length} entries`} ${written ? 'written' : 'shown, nothing written'}; a person has to justify each before the gate lets it pass.`,
    ),
  ];
}

/** The files of drafted entries as they would be written. */
export const draftsDocument = ({ adopted }: AdoptionResult): Document =>
  adopted.flatMap(({ entries }) =>
    entries.flatMap(({ file, text }): readonly Block[] => [heading(3, code(file)), { kind: 'verbatim', text: text.trimEnd() }]),
  );
