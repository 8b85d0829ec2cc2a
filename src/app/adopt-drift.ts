import { type Proposal, proposalsFor } from '../core/drift/adopt.js';
import { isAddition } from '../core/drift/declared.js';
import { buildSource } from '../core/planning/source.js';
import { openContents, type ReadContents } from '../io/addons/read-contents.js';
import { fileText } from '../io/workspace/read-text.js';
import type { DriftItem } from '../model/drift.js';
import type { DriftAdoption } from '../model/drift-adoption.js';
import { UserError } from '../model/errors.js';
import type { RegisteredEntry } from '../model/register.js';
import type { InstalledAddon } from '../model/state-file.js';
import { shown } from './addon-outcome.js';
import { type Compared, compareCode } from './compare-code.js';
import { installedAddons, outputFolders } from './installed-addons.js';
import type { LoadedRegister } from './load-register.js';
import { requireEntries } from './require-entries.js';
import { reviewRegister } from './review-register.js';
import { type SelectedAddon, selectAddons } from './select-addons.js';
import { loadVouched } from './vouched-register.js';

export type AdoptOptions = {
  readonly root: string;
  readonly entry: string;
  readonly at: string;
  readonly out?: string | undefined;
  /** False: only what would be written is said. */
  readonly write: boolean;
  readonly lookingBack?: boolean | undefined;
  readonly cacheDir?: string | null | undefined;
};

type Assignment = { readonly path: string; readonly value: string };
type Amended = { readonly file: string; readonly before: string; readonly text: string; readonly registered: RegisteredEntry };

/**
 * Takes what only the code of an addon has over into its entry, as far as an entry can say it: each change is made to the entry's file, and
 * counts only if code and plan then agree about it.
 * @throws UserError when there is no such entry, no addon of its own series that the gate allows, or code of it that cannot be read
 */
export async function adoptDrift(options: AdoptOptions): Promise<DriftAdoption> {
  const { root, entry: id, at, out, write, lookingBack, cacheDir } = options;
  const { register } = await loadVouched({ root, cacheDir, at, lookingBack });
  requireEntries(register, [id]);
  const { amend, amendedEntry } = await import('../io/register/amend.js');
  const { addon, selected } = await addonOf(register, id, at, out);
  const read = await openContents();
  const { items, unread } = compareCode(addon, selected, read);
  requireReadable(unread, register.root);
  const set: Assignment[] = [];
  const adopted: DriftAdoption['adopted'][number][] = [];
  const left: DriftAdoption['left'][number][] = [];
  const registered = register.entries.find(({ entry }) => entry.id === id);
  if (registered === undefined) throw new Error(`${id} was found and is gone`);
  let current = registered;
  for (const item of items.filter(({ side }) => side === 'code')) {
    const tried = await firstThatHolds(proposals(item, current, addon, read), async (proposal) => {
      const assignment = assignmentFor(proposal, current);
      const amended = await amendedEntry(register, id, { set: [...set, assignment], unset: [] });
      const why = disagreement(item, { register, addon, selected, amended, read });
      return why === undefined ? { ok: true, assignment, amended, as: proposal.as } : { ok: false, why };
    });
    if (!tried.ok) left.push({ item, why: isAddition(item) ? addition : tried.why });
    else {
      set.push(tried.assignment);
      current = tried.amended.registered;
      adopted.push({ item, as: tried.as });
    }
  }
  const nothing: Amended = { file: registered.file, before: '', text: '', registered };
  const isWritten = write && set.length > 0;
  const change = { set, unset: [] };
  const amended = set.length === 0 ? nothing : await (isWritten ? amend(register, id, change) : amendedEntry(register, id, change));
  const { file, before, text } = amended;
  const isOpen = left.some(({ item }) => !isAddition(item)) || (set.length > 0 && !isWritten);
  return { entry: id, file, before, text, adopted, left, written: isWritten, exitCode: isOpen ? 1 : 0 };
}

/** Beside a file that cannot be read, nobody can tell what only the code has. */
function requireReadable(unread: Compared['unread'], root: string): void {
  const [first] = unread;
  if (first === undefined) return;
  throw new UserError('unreadable', `${shown(first.what, root)}: ${first.why}. Nothing is taken over until the file can be read.`);
}

const addition = 'it overrides nothing, and no entry says which methods an addon has: it may stay as it is';

/** The addon that an entry contributes to, for the entry's own series. */
async function addonOf(register: LoadedRegister, id: string, at: string, out: string | undefined) {
  const entry = register.entries.find((one) => one.entry.id === id)?.entry;
  const owner = entry?.extends ?? id;
  const installed = await installedAddons(outputFolders(register.root, out), () => {});
  const addon = installed.find(({ state }) => state.entry === owner && state.series === entry?.series);
  if (entry === undefined || addon === undefined)
    throw new UserError(
      'no-addon',
      `There is no addon of ${owner} for Odoo ${entry?.series}, the series of ${id}, to take anything over from.`,
    );
  const review = reviewRegister(register, { at, addons: [], series: entry.series });
  const { addons, refused } = selectAddons(register, review, [owner]);
  const selected = addons.find(({ source }) => source.name === addon.state.addon);
  if (selected === undefined) {
    const why = refused.flatMap(({ reasons }) => reasons).join('; ');
    throw new UserError('not-allowed', `The gate refuses ${owner}, so that its addon cannot be compared: ${why}`);
  }
  return { addon, selected };
}

function proposals(
  item: DriftItem,
  { entry }: RegisteredEntry,
  { folder, state }: InstalledAddon,
  read: ReadContents,
): readonly Proposal[] {
  const text = fileText(folder, item.path)?.replaceAll('\r\n', '\n');
  const [file] = text === undefined ? [] : read(state.addon, [{ path: item.path, text }], state.series);
  return entry.addon === undefined || file === undefined ? [] : proposalsFor(item, entry.addon, file);
}

const escaped = (step: string): string => step.replaceAll('~', '~0').replaceAll('/', '~1');

/** A list that is not there yet is made with its first item. */
function assignmentFor({ steps, value, append }: Proposal, { entry }: RegisteredEntry): Assignment {
  const length = append === true ? listLength(entry, steps) : 0;
  const path = `/${steps.map(escaped).join('/')}`;
  if (append !== true) return { path, value: JSON.stringify(value) };
  return length === 0 ? { path, value: JSON.stringify([value]) } : { path: `${path}/${length}`, value: JSON.stringify(value) };
}

function listLength(value: unknown, [step, ...rest]: readonly string[]): number {
  if (step === undefined) return Array.isArray(value) ? value.length : 0;
  const found = Object.entries(value ?? {}).find(([key]) => key === step);
  return found === undefined ? 0 : listLength(found[1], rest);
}

type Attempt =
  | { readonly ok: true; readonly assignment: Assignment; readonly amended: Amended; readonly as: Proposal['as'] }
  | { readonly ok: false; readonly why: string };

async function firstThatHolds(found: readonly Proposal[], attempt: (proposal: Proposal) => Promise<Attempt>): Promise<Attempt> {
  let last: Attempt = { ok: false, why: 'an entry has no words for it' };
  for (const proposal of found) {
    try {
      last = await attempt(proposal);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      last = { ok: false, why: error.message.split('\n')[0] ?? '' };
    }
    if (last.ok) return last;
  }
  return last;
}

type Trial = {
  readonly register: LoadedRegister;
  readonly addon: InstalledAddon;
  readonly selected: SelectedAddon;
  readonly amended: Amended;
  readonly read: ReadContents;
};

/** Why code and plan would go on disagreeing about something; undefined when they would not. */
function disagreement(item: DriftItem, { register, addon, selected, amended, read }: Trial): string | undefined {
  const { registered } = amended;
  const replaced = <T extends { readonly registered: RegisteredEntry }>(review: T): T =>
    review.registered.entry.id === registered.entry.id ? { ...review, registered } : review;
  const [owner, extending] = [replaced(selected.owner), selected.extending.map(replaced)];
  const { policy, parseAddon } = register;
  const built = buildSource({
    ...{ owner: owner.registered.entry, extendedBy: extending.map((one) => one.registered.entry), series: addon.state.series },
    ...{ organization: policy.organization, website: policy.website, parseAddon },
  });
  if (!built.ok) return built.problems.map(({ pointer, message }) => `${pointer}: ${message}`).join('; ');
  const { items } = compareCode(addon, { owner, extending, source: built.source }, read);
  const still = items.find(({ kind, name }) => kind === item.kind && name === item.name);
  if (still === undefined) return undefined;
  return still.side === 'both' ? 'the entry would plan it otherwise' : 'the entry would plan it under another name';
}
