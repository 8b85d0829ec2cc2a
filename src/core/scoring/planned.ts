import type { Evidence } from '../../model/assessment.js';
import type { Entry } from '../../model/entry.js';
import { pointer } from '../../model/pointer.js';
import type { EntryFacts } from './criterion.js';

/** An artefact that an acceptance criterion has to prove; any of the names in `covers` counts. */
export type Expected = { readonly names: readonly string[]; readonly pointer: string };

/** Neither an addon nor anything that it would touch is written down; who reads it is no design. */
export function isUndesigned({ entry }: EntryFacts): boolean {
  return entry.addon === undefined && entry.touchpoints.length === 0;
}

type Kind = 'model' | 'access' | 'constraint' | 'view' | 'override';

/** Everything of a kind that an acceptance criterion should prove. */
export function expectedCover(facts: EntryFacts, kind: Kind): readonly Expected[] {
  if (kind === 'override') return overrides(facts);
  const { addon } = facts.entry;
  if (addon === undefined) return [];
  switch (kind) {
    case 'model':
      return Object.entries(addon.models).map(([name, { fields }]) => ({
        names: [`model:${name}`, ...Object.keys(fields).map((field) => `field:${name}.${field}`)],
        pointer: pointer('addon', 'models', name),
      }));
    case 'access':
      return Object.keys(addon.access).map((name) => ({ names: [`access:${name}`], pointer: pointer('addon', 'access', name) }));
    case 'constraint':
      return Object.entries(addon.models).flatMap(([name, { constraints }]) =>
        Object.keys(constraints).map((id) => ({
          names: [`constraint:${name}.${id}`, `constraint:${id}`],
          pointer: pointer('addon', 'models', name, 'constraints', id),
        })),
      );
    case 'view':
      return Object.entries(addon.views)
        .filter(([, { type }]) => type === 'inherit')
        .map(([id]) => ({ names: [`view:${id}`], pointer: pointer('addon', 'views', id) }));
  }
}

function overrides({ touchpoints }: EntryFacts): readonly Expected[] {
  return touchpoints
    .filter(({ kind }) => kind === 'method-override')
    .map(({ model, method, pointer: place }) => ({ names: [`override:${model ?? ''}.${method ?? ''}`], pointer: place }));
}

/** What no acceptance criterion covers, each with the name to write. */
export function uncovered({ acceptance }: Entry, expected: readonly Expected[]): readonly Evidence[] {
  const covered = new Set(acceptance.flatMap(({ covers }) => covers));
  return expected
    .filter(({ names }) => !names.some((name) => covered.has(name)))
    .map(({ names, pointer: place }) => ({ pointer: place, note: `no criterion covers ${names[0] ?? ''}` }));
}
