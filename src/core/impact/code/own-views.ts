import type { PlacedArch } from '../../references/view-families.js';
import type { GivenAddon } from './given.js';

/** Views of the given addons as they are combined with those of the catalogue, in the order in which they are loaded. */
export const viewsOfGiven = (given: readonly GivenAddon[]): readonly PlacedArch[] => given.flatMap(({ views }) => views());
