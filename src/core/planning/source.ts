import type { Addon, ParseAddon } from '../../model/addon/addon.js';
import type { Entry } from '../../model/entry.js';
import type { Series } from '../../model/known-series.js';
import { pointer } from '../../model/pointer.js';
import { dialects } from '../odoo/dialects.js';
import { variantFor } from '../odoo/variant.js';
import type { AddonSource } from './artefact.js';
import { emptyAddon, mergeAddons } from './merge-addons.js';
import type { SpecProblem } from './spec-problem.js';
import { specProblems } from './spec-problems.js';

export type SourceRequest = {
  readonly owner: Entry;
  /** Entries that extend it, those that are allowed. */
  readonly extendedBy: readonly Entry[];
  readonly series: Series;
  /** From the policy. */
  readonly organization: string;
  readonly website?: string | undefined;
  readonly parseAddon: ParseAddon;
};

export type BuiltSource =
  | { readonly ok: true; readonly source: AddonSource }
  | { readonly ok: false; readonly problems: readonly SpecProblem[] };

/** Merges the owner's addon, as it holds in the series, with what the extending entries contribute. All that is wrong comes at once. */
export function buildSource(request: SourceRequest): BuiltSource {
  const built = mergedSource(request);
  const wrong = built.ok ? specProblems(built.source) : [];
  return wrong.length > 0 ? { ok: false, problems: wrong } : built;
}

/** The same without asking whether the addon makes sense: enough to show what it would be, never to write it. */
export function mergedSource({ owner, extendedBy, series, organization, website, parseAddon }: SourceRequest): BuiltSource {
  const extending = extendedBy.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const parts = [owner, ...extending].map((entry) => partOf(entry, series, parseAddon));
  const merged = mergeAddons(parts.flatMap((part) => ('addon' in part ? [part] : [])));
  const problems = [
    ...parts.flatMap((part) => ('problem' in part ? [part.problem] : [])),
    ...merged.problems,
    ...nameProblems(owner, extending),
  ];
  const { name } = merged.addon;
  if (problems.length > 0 || name === undefined) return { ok: false, problems };
  const source: AddonSource = {
    name,
    series,
    dialect: dialects[series],
    spec: merged.addon,
    owner,
    extendedBy: extending,
    acceptance: [owner, ...extending].flatMap((entry) => entry.acceptance.map((criterion) => ({ ...criterion, entry: entry.id }))),
    organization,
    ...(website === undefined ? {} : { website }),
  };
  return { ok: true, source };
}

type Part = { readonly entry: string; readonly addon: Addon } | { readonly problem: SpecProblem };

function partOf(entry: Entry, series: Series, parseAddon: ParseAddon): Part {
  const variant = variantFor(entry, series, parseAddon);
  if (!variant.ok) {
    const remedy = `Add what differs in ${series} to bySeries, or an empty object if nothing does.`;
    return { problem: { entry: entry.id, pointer: '/bySeries', message: variant.why, remedy } };
  }
  return { entry: entry.id, addon: variant.addon === undefined ? emptyAddon : sorted(variant.addon) };
}

function nameProblems(owner: Entry, extending: readonly Entry[]): readonly SpecProblem[] {
  const nameless: readonly SpecProblem[] =
    owner.addon?.name === undefined
      ? [{ entry: owner.id, pointer: '/addon', message: 'the addon has no name', remedy: 'Give it one: addon.name.' }]
      : [];
  const named = extending.flatMap(({ id, addon }) =>
    addon?.name === undefined
      ? []
      : [
          {
            entry: id,
            pointer: pointer('addon', 'name'),
            message: `it extends ${owner.id} and names an addon of its own`,
            remedy: 'Remove addon.name.',
          },
        ],
  );
  return [...nameless, ...named];
}

/** Keys of every object in order, so that their order in the file means nothing. */
function sorted<T>(value: T): T;
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => sorted(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  );
}
