import type { AddonFacts, OfFile } from '../../../../model/facts/addon.js';
import { type Construct, type ConstructFound, isCounted } from './construct.js';
import { constructsInPython } from './in-python.js';
import { constructsInRecords } from './in-records.js';
import { constructsInScript } from './in-scripts.js';
import { constructsInViews } from './in-views.js';

type Place = { readonly construct: Construct; readonly line: number; readonly lines?: number };

const placed = <T>(files: readonly OfFile<T>[], find: (file: OfFile<T>) => readonly Place[]): readonly ConstructFound[] =>
  files.filter(isCounted).flatMap((file) => find(file).map((place) => ({ lines: 1, ...place, file: file.file })));

/** Ways of writing in an addon that the step from a series to the next one does away with. Tests and migration scripts are left out. */
export function constructsOf({ manifest, python, xml, javascript }: AddonFacts, from: string): readonly ConstructFound[] {
  return [
    ...placed(python, ({ facts }) => constructsInPython(facts, manifest, from)),
    ...placed(xml, ({ facts }) => [...constructsInViews(facts, from), ...constructsInRecords(facts.records, from)]),
    ...placed(javascript, ({ facts, lines }) => constructsInScript(facts, lines, from)),
  ];
}
