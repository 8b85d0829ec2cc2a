import { compareSound } from '../core/drift/compare-traits.js';
import { addonNamesOf } from '../core/estate/names.js';
import { planAddon } from '../core/planning/plan.js';
import { buildSource } from '../core/planning/source.js';
import { isEncoded } from '../core/text/encoded.js';
import { ownTexts } from '../io/addons/own-texts.js';
import { openContents, type ReadContents, type TextFile } from '../io/addons/read-contents.js';
import { renderAddon } from '../io/templates/render.js';
import type { DriftItem } from '../model/drift.js';
import { Entry } from '../model/entry.js';
import type { FileContents } from '../model/facts/contents.js';
import type { Series } from '../model/known-series.js';
import type { Register } from '../model/register.js';
import { isCompared } from './compare-code.js';
import type { JudgedEntry } from './review-register.js';

/** An addon on disk, the entry that owns it and what extends that. */
export type OwnedAddon = {
  readonly name: string;
  readonly folder: string;
  readonly series: Series;
  readonly owner: JudgedEntry;
  readonly extending: readonly JudgedEntry[];
};

export type ContentComparison = {
  readonly items: readonly DriftItem[];
  readonly overrides: ReadonlySet<string>;
  /** Compared with what was approved last, where that is other content. */
  readonly unseen?: { readonly since: string; readonly items: readonly DriftItem[] };
};

/** Why there is nothing to compare an addon with. */
export type NoComparison = { readonly why: string };

type Planned = { readonly files: readonly TextFile[] } | NoComparison;

/** Code and data that the content of entries gives, whatever the gate says to it. */
export function plannedFiles(owner: Entry, extendedBy: readonly Entry[], series: Series, register: Register): Planned {
  const { policy, parseAddon } = register;
  const { organization, website } = policy;
  const built = buildSource({ owner, extendedBy, series, organization, website, parseAddon });
  if (!built.ok) return { why: built.problems.map(({ entry, pointer, message }) => `${entry}${pointer}: ${message}`).join('; ') };
  return { files: renderAddon(planAddon(built.source), isEncoded).files.filter(({ path }) => isCompared(path)) };
}

/** The newest content that was approved and is not the entry's own. */
function approvedBefore(
  { review, approval }: JudgedEntry,
  register: Register,
): { readonly since: string; readonly entry: Entry } | undefined {
  const { entry, digest } = review.registered;
  if (approval.status.satisfied) return undefined;
  const last = approval.counting.findLast((one) => one.kind === 'approve' && one.digest !== digest);
  const snapshot = last === undefined ? undefined : register.snapshots.get(entry.id)?.get(last.digest);
  const read = snapshot === undefined ? undefined : Entry.safeParse(snapshot);
  return last === undefined || read?.success !== true ? undefined : { since: last.date, entry: read.data };
}

/** Methods of models of others that call what they stand on. */
function overridesIn(contents: readonly FileContents[]): ReadonlySet<string> {
  const classes = contents.flatMap(({ python }) => python?.classes ?? []);
  const own = new Set(classes.flatMap(({ model }) => (model?.defines === true ? model.name : [])));
  return new Set(
    classes.flatMap(({ model, methods }) =>
      model === undefined || own.has(model.name)
        ? []
        : methods.filter((method) => method.super !== 'none').map(({ name }) => `${model.name}.${name}()`),
    ),
  );
}

/** Opens the comparison of addons on disk with what their entries say, read by syntax and whatever the gate says to it. */
export async function openComparison(register: Register): Promise<(addon: OwnedAddon) => ContentComparison | NoComparison> {
  const read: ReadContents = await openContents();
  return ({ name, folder, series, owner, extending }) => {
    const counting = extending.filter(({ review }) => review.approval.satisfied).map(({ review }) => review.registered.entry);
    const wanted = plannedFiles(owner.review.registered.entry, counting, series, register);
    if ('why' in wanted) return wanted;
    const all = read(name, ownTexts(folder), series);
    const code = all.filter(({ problems }) => problems.length === 0);
    const unsound = all.filter(({ problems }) => problems.length > 0);
    const against = (files: readonly TextFile[]): readonly DriftItem[] => compareSound(read(name, files, series), code, unsound);
    const before = approvedBefore(owner, register);
    const seen = before === undefined ? undefined : plannedFiles(before.entry, counting, series, register);
    return {
      items: against(wanted.files),
      overrides: overridesIn(code),
      ...(before === undefined || seen === undefined || 'why' in seen
        ? {}
        : { unseen: { since: before.since, items: against(seen.files) } }),
    };
  };
}

/** Entries by the names of the addons that they own. */
export function ownersByName(judged: readonly JudgedEntry[]): ReadonlyMap<string, JudgedEntry> {
  return new Map(judged.flatMap((one) => addonNamesOf(one.review.registered.entry).map((name) => [name, one] as const)));
}
