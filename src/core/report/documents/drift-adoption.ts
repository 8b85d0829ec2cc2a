import type { DriftAdoption } from '../../../model/drift-adoption.js';
import { code, type Document, good, heading, type Item, list, paragraph, quiet, warn } from '../document.js';
import { driftItemText } from './drift.js';

/** What an entry takes over from the code of its addon. @param diff of the entry's file, empty when nothing changes */
export function driftAdoptionDocument({ entry, file, adopted, left, written }: DriftAdoption, diff: string): Document {
  const taken = adopted.map(
    ({ item, as }): Item => ({
      mark: good('+'),
      line: [driftItemText(item), quiet(as === 'planned' ? ', is generated from then on' : ', declared as a touchpoint')],
    }),
  );
  const open = left.map(({ item, why }): Item => ({ mark: warn('·'), line: [driftItemText(item), quiet(`: ${why}`)] }));
  return [
    ...(diff === '' ? [] : [{ kind: 'verbatim', text: diff.trimEnd() } as const]),
    ...(taken.length === 0 ? [paragraph(`Nothing that only the code has can be taken over into ${entry}.`)] : [list(taken)]),
    ...(open.length === 0 ? [] : [heading(3, 'Not taken over'), list(open)]),
    ...(taken.length === 0
      ? []
      : [
          written
            ? paragraph([
                good('✓'),
                ' written into ',
                code(file),
                `. Approvals of ${entry} as it was no longer count: have it approved again.`,
              ])
            : paragraph([
                'Nothing was written. To write it, which voids the approvals of ',
                entry,
                ': ',
                code(`warrant drift --adopt ${entry} --yes`),
              ]),
        ]),
  ];
}
