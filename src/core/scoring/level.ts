import type { Assessment, Evidence, Level } from '../../model/assessment.js';
import { type ReferenceCode, referenceCodes } from '../../model/references.js';
import type { Touchpoint } from '../../model/touchpoint.js';
import { touched } from './answers.js';
import type { EntryFacts } from './criterion.js';
import { isUndesigned } from './planned.js';

/** What puts a customization at a level or worse. The first level with a witness holds. */
export const levelRules: readonly {
  readonly level: Level;
  readonly text: string;
  readonly witness: (touchpoint: Touchpoint) => boolean;
}[] = [
  {
    level: 'D',
    text: 'the core is patched, data is written by SQL, or a node of a standard view is replaced',
    witness: ({ kind }) => kind === 'core-patch' || kind === 'sql-write' || kind === 'view-replace',
  },
  {
    level: 'C',
    text: 'private or copied behaviour of the core: private methods, overrides that drop the original, SQL that reads its tables',
    witness: ({ kind, method, super: callsSuper }) =>
      kind === 'sql-read' || (kind === 'method-override' && callsSuper === false) || (method?.startsWith('_') ?? false),
  },
  {
    level: 'B',
    text: 'public extension points: inherited models with the original called, anchored views, public methods, fields',
    witness: ({ kind }) => !configuration.has(kind),
  },
];

/** Naming these is what configuration does, too. */
const configuration: ReadonlySet<Touchpoint['kind']> = new Set(['depends', 'menu', 'group', 'model-reference', 'consumer']);

/**
 * The clean-core level. D is shown by the entry itself. What it names and no catalogue has is nothing that anybody promised: C. Without a
 * catalogue of the series nobody can tell, and it is B at best. What brings models of its own is no configuration.
 */
export function levelOf(facts: EntryFacts): Assessment['level'] {
  const { touchpoints, entry } = facts;
  if (isUndesigned(facts)) return { value: 'not-known', atLeast: 'A', because: [{ note: 'nothing is designed yet' }] };
  for (const { level, witness } of levelRules) {
    const witnesses = touchpoints.filter(witness);
    const because = [...witnesses.map(touched), ...(level === 'C' ? outside(facts) : [])];
    if (because.length > 0) return found(facts, level, because);
  }
  const models = Object.keys(entry.addon?.models ?? {});
  if (models.length > 0) return found(facts, 'B', [{ pointer: '/addon/models', note: `models of its own: ${models.join(', ')}` }]);
  return { value: 'A', atLeast: 'A', because: [{ note: 'configuration and data only' }] };
}

/** What it names that no catalogue has. */
function outside({ references }: EntryFacts): readonly Evidence[] {
  if (!references.known) return [];
  return references.problems.flatMap(({ code, pointer, message }) => (unknown.has(code) ? [{ pointer, note: message }] : []));
}

const unknown: ReadonlySet<ReferenceCode> = new Set(referenceCodes.filter((code) => code.startsWith('unknown-')));

function found({ references }: EntryFacts, level: Level, because: readonly Evidence[]): Assessment['level'] {
  if (level !== 'B' || references.known) return { value: level, atLeast: level, because };
  return { value: 'not-known', atLeast: 'B', because: [{ note: 'no catalogue says whether what it touches is public' }, ...because] };
}
