import type { Decision } from '../../model/decision.js';

/** Folder of the decisions on an entry, relative to the folder that holds `register/`. */
export function decisionFolder(entry: string): string {
  return `register/decisions/${entry}`;
}

/** `<date>-<kind>-<first 12 digits of its digest>.json` */
export function decisionName({ date, kind }: Decision, self: string): string {
  return `${date}-${kind}-${self.slice(0, 12)}.json`;
}

export function snapshotName(digest: string): string {
  return `${digest}.json`;
}
