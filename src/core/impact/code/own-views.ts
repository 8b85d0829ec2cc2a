import { type PlacedArch, placed } from '../../references/view-families.js';
import type { GivenAddon } from './given.js';

/** Views of the given addons as they are combined with those of the catalogue, in the order in which they are loaded. */
export function viewsOfGiven(given: readonly GivenAddon[]): readonly PlacedArch[] {
  return given.flatMap(({ shard }) => Object.entries(shard.views ?? {}).map(([xmlid, view]) => placed(xmlid, shard.name, view)));
}
