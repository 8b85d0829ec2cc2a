import { measure } from '../core/evidence/measure.js';
import type { Entry } from '../model/entry.js';
import type { RecordedEvidence } from '../model/evidence.js';
import type { Day } from '../model/ids.js';
import type { Series } from '../model/known-series.js';
import type { Measurement } from '../model/measurement.js';
import type { Policy } from '../model/policy.js';
import type { Register } from '../model/register.js';
import type { InstalledAddon } from '../model/state-file.js';

export type MeasureRequest = {
  readonly entry: Entry;
  readonly series: Series;
  readonly at: Day;
  readonly policy: Policy;
  readonly addons: readonly InstalledAddon[];
};

/** What the evidence of a register says; the code that it is bound to is read when somebody asks. */
export type Measurements = { readonly of: (request: MeasureRequest) => Measurement | undefined };

const nothing: Measurements = { of: () => undefined };

/** A register without evidence reads no code. */
export async function measurements({ root, evidence }: Register): Promise<Measurements> {
  if (evidence.size === 0) return nothing;
  const { CodeDigests } = await import('../io/evidence/code-digests.js');
  const digests = new CodeDigests(root);
  const folderOf = ({ addon, series }: RecordedEvidence, addons: readonly InstalledAddon[]): string | undefined =>
    (addon.folder === undefined ? undefined : digests.recorded(addon.folder)) ??
    addons.find(({ state }) => state.addon === addon.name && state.series === series)?.folder;
  return {
    of: ({ entry, addons, ...request }) =>
      measure({
        ...request,
        evidence: evidence.get(entry.id) ?? [],
        codeNow: (record) => {
          const folder = folderOf(record, addons);
          return folder === undefined ? undefined : digests.ofFolder(folder);
        },
        acceptance: () => digests.ofCriteria(entry.acceptance),
      }),
  };
}
