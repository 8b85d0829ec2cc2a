import { type AdoptedAddon, codeKinds, type Share, type Statement, statementKinds, type Unexpressed } from '../../model/adoption.js';

/** Why a statement is not said by an entry, by its key. */
export type Reasons = ReadonlyMap<string, string>;

/** Kinds of which an entry says nothing at all. */
const reasonsByKind: Readonly<Partial<Record<Statement['kind'], string>>> = {
  method: 'an entry holds no code; see the touchpoints for what it overrides and calls',
  function: 'an entry holds no code',
  controller: 'an entry holds no code',
  class: 'an entry holds no code',
  patch: 'an entry holds no code',
  script: 'an entry has no JavaScript',
  'web template': 'an entry has no templates of the web client',
  'QWeb template': 'an entry has no QWeb templates',
  report: 'an entry has no reports',
  record: 'an entry has no records of such models',
  'demo record': 'an entry has no demo data',
  'data operation': 'an entry runs nothing',
  sequence: 'an entry has a sequence for the reference of a new model only',
  'migration script': 'an entry has no migration scripts',
  'manifest key': 'an entry has no such key',
};

/** How much of the original the rendering says, too, and where they differ. */
export type Comparison = Pick<AdoptedAddon, 'kinds' | 'unexpressed'>;

const longest = 90;
const cut = (text: string): string => (text.length <= longest ? text : `${text.slice(0, longest)}…`);

const stub = 'it is declared as a stub, and its body is written by hand';

/** Code that stands in the same place need not be the same. */
const isSame = ({ kind, text }: Statement, other: Statement | undefined): boolean => other?.text === text && !codeKinds.has(kind);

const byKey = (statements: readonly Statement[]): ReadonlyMap<string, Statement> => new Map(statements.map((one) => [one.key, one]));

/** What depends on something that the other side lacks is not told once more. */
function hangs({ of }: Statement, other: ReadonlyMap<string, Statement>, own: ReadonlyMap<string, Statement>): boolean {
  return of !== undefined && own.has(of) && !other.has(of);
}

/** Changes of a view that both sides have, in their order: each sees what those before it made. */
function changesByView(statements: readonly Statement[], other: ReadonlyMap<string, Statement>): ReadonlyMap<string, string> {
  const orders = new Map<string, string>();
  for (const { kind, key, of = '' } of statements)
    if (kind === 'view change' && other.has(key)) orders.set(of, `${orders.get(of) ?? ''}\n${key}`);
  return orders;
}

/**
 * Where an addon and the rendering of the entries that were drafted from it differ, in the order of the addon's files. What the draft left
 * out has its reason; whatever else differs is told with both texts, so that nothing differs unsaid.
 */
export function compareStatements(original: readonly Statement[], rendering: readonly Statement[], reasons: Reasons): Comparison {
  const [ours, theirs] = [byKey(original), byKey(rendering)];
  const reasonOf = ({ key, of }: Statement): string | undefined => reasons.get(key) ?? (of === undefined ? undefined : reasons.get(of));
  const told = ({ kind, name, file, line }: Statement, side: Unexpressed['side'], why: string): Unexpressed => ({
    kind,
    name,
    side,
    why,
    file,
    line,
  });
  const inOriginal = original.flatMap((one): readonly Unexpressed[] => {
    const other = theirs.get(one.key);
    if (isSame(one, other) || hangs(one, theirs, ours)) return [];
    if (other !== undefined && codeKinds.has(one.kind)) return [told(one, 'both', stub)];
    if (other === undefined)
      return [told(one, 'original', reasonOf(one) ?? reasonsByKind[one.kind] ?? 'the generator writes nothing of the kind')];
    return [told(one, 'both', reasonOf(one) ?? `generated as ${cut(other.text)} instead of ${cut(one.text)}`)];
  });
  const added = rendering.flatMap((one): readonly Unexpressed[] => {
    if (ours.has(one.key) || hangs(one, ours, theirs)) return [];
    return [told(one, 'rendering', reasonOf(one) ?? `the generator adds it: ${cut(one.text)}`)];
  });
  const order = changesByView(rendering, ours);
  const moved = Array.from(changesByView(original, theirs)).flatMap(([view, keys]): readonly Unexpressed[] => {
    const one = ours.get(view);
    return one === undefined || order.get(view) === keys ? [] : [told(one, 'both', 'its changes are generated in another order')];
  });
  const kinds = statementKinds.flatMap((kind) => {
    const own = original.filter((one) => one.kind === kind);
    const expressed = own.filter((one) => isSame(one, theirs.get(one.key))).length;
    return own.length === 0 ? [] : [{ kind, isCode: codeKinds.has(kind), statements: own.length, expressed }];
  });
  return { kinds, unexpressed: [...inOriginal, ...moved, ...added] };
}

/** How much of what is not code is said. */
export function declarativeShare(kinds: Comparison['kinds']): Share {
  const counted = kinds.filter(({ isCode }) => !isCode);
  const sum = (key: keyof Share): number => counted.reduce((all, one) => all + one[key], 0);
  return { statements: sum('statements'), expressed: sum('expressed') };
}
