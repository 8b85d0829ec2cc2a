import { UserError } from '../model/errors.js';
import type { Series } from '../model/known-series.js';
import type { Register, RegisteredEntry } from '../model/register.js';
import type { InstalledAddon } from '../model/state-file.js';
import { addonsOf } from './installed-addons.js';

/** The code that evidence is bound to. */
export type EvidenceAddon = {
  readonly name: string;
  /** Absolute path. */
  readonly folder: string;
  /** Path below the root, where it lies there. */
  readonly recorded?: string;
  readonly series: Series;
};

export type AddonChoice = {
  readonly addon?: string | undefined;
  readonly series?: Series | undefined;
  readonly out?: string | undefined;
};

function wrongAddon(message: string): UserError {
  return new UserError('wrong-addon', `${message} Name the folder of its addon with --addon.`);
}

/** Whether the record of an addon names an entry, as its owner or as one that extends it. */
const holds = ({ state }: InstalledAddon, id: string): boolean => state.entry === id || Object.hasOwn(state.extendedBy, id);

/** The technical name of an entry's addon, where it says one; an extending entry contributes to that of its owner. */
function expectedName({ entry }: RegisteredEntry, { entries }: Register): string | undefined {
  if (entry.extends === undefined) return entry.addon?.name;
  return entries.find((one) => one.entry.id === entry.extends)?.entry.addon?.name;
}

/** A folder that was named. */
async function namedAddon(
  folder: string,
  registered: RegisteredEntry,
  register: Register,
  { series }: AddonChoice,
): Promise<EvidenceAddon> {
  const { openAddon } = await import('../io/evidence/open-addon.js');
  const { id, series: own } = registered.entry;
  const { name, path, state, recorded } = openAddon(folder, register.root);
  const expected = expectedName(registered, register);
  if (state !== undefined && !holds({ folder: path, state }, id))
    throw wrongAddon(`${folder} was generated from ${state.entry}, not from ${id}.`);
  if (expected !== undefined && expected !== name) throw wrongAddon(`${folder} is the addon ${name}; that of ${id} is ${expected}.`);
  if (state === undefined && recorded === undefined) {
    throw wrongAddon(`${folder} lies outside of ${register.root}: whether its code was changed since could not be told.`);
  }
  checkSeries(state?.series, series, name);
  return { name, folder: path, series: state?.series ?? series ?? own, ...(recorded === undefined ? {} : { recorded }) };
}

function checkSeries(made: Series | undefined, asked: Series | undefined, name: string): void {
  if (made === undefined || asked === undefined || made === asked) return;
  throw new UserError('wrong-series', `The addon ${name} was generated for ${made}; leave out --series ${asked}.`);
}

/**
 * The addon whose code was measured: the folder that was named, or the one that was generated from the entry for its series.
 * @throws UserError when there is none, or it is not that of the entry
 */
export async function evidenceAddon(registered: RegisteredEntry, register: Register, choice: AddonChoice): Promise<EvidenceAddon> {
  if (choice.addon !== undefined) return await namedAddon(choice.addon, registered, register, choice);
  const { id, series: own } = registered.entry;
  const series = choice.series ?? own;
  const { addons, problems } = await addonsOf(register, choice.out);
  const addon = addons.find((one) => one.state.series === series && holds(one, id));
  const broken = problems.filter(({ entry }) => entry === id);
  if (addon === undefined && broken.length > 0) throw UserError.of(broken);
  if (addon === undefined)
    throw wrongAddon(`No addon was generated from ${id} for ${series}: there is no code that evidence could be bound to.`);
  const { recordedPath } = await import('../io/evidence/open-addon.js');
  const recorded = recordedPath(addon.folder, register.root);
  return { name: addon.state.addon, folder: addon.folder, series, ...(recorded === undefined ? {} : { recorded }) };
}
