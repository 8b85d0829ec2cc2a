import type { Assessment, Evidence, Level } from '../../model/assessment.js';
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
 * The clean-core level. D and C are shown by the entry itself. Whether an extension point is public (B) needs a catalogue of
 * the series: without one the level is not known, and at least B. What brings models of its own is no configuration.
 */
export function levelOf(facts: EntryFacts): Assessment['level'] {
  const { touchpoints, entry } = facts;
  if (isUndesigned(facts)) return { value: 'not-known', atLeast: 'A', because: [{ note: 'nothing is designed yet' }] };
  for (const { level, witness } of levelRules) {
    const witnesses = touchpoints.filter(witness);
    if (witnesses.length > 0) return found(level, witnesses.map(touched));
  }
  const models = Object.keys(entry.addon?.models ?? {});
  if (models.length > 0) return found('B', [{ pointer: '/addon/models', note: `models of its own: ${models.join(', ')}` }]);
  return { value: 'A', atLeast: 'A', because: [{ note: 'configuration and data only' }] };
}

function found(level: Level, because: readonly Evidence[]): Assessment['level'] {
  if (level !== 'B') return { value: level, atLeast: level, because };
  return { value: 'not-known', atLeast: 'B', because: [{ note: 'no catalogue says whether what it touches is public' }, ...because] };
}
