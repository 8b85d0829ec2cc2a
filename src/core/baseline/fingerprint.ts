import type { Finding } from '../../model/finding.js';

/** A finding with what identifies it. */
export type Located = {
  readonly finding: Finding;
  /** Technical name of the addon that it lies in; absent: it concerns the register. */
  readonly addon?: string;
  /** Folder of that addon, which tells it from others of its name; no part of what identifies a finding. */
  readonly folder?: string;
  /** Path of its file in the addon, or in the folder that holds the register. */
  readonly path: string;
  /** Digest of its line without indentation; absent when it has none. */
  readonly line?: string;
};

const key = ({ finding, addon, path, line }: Located): string => {
  const { rule, to, entry, message } = finding;
  return JSON.stringify([rule, to ?? null, addon ?? null, entry ?? null, path, line ?? { message }]);
};

const byPlace = (a: Located, b: Located): number =>
  (a.finding.place?.line ?? 0) - (b.finding.place?.line ?? 0) || (a.finding.message < b.finding.message ? -1 : 1);

/**
 * What identifies each finding, in the order given: its rule, its addon and path, and the text of its line without indentation. The number
 * of the line and the words of the message do not count, so that it stays the same when lines move and messages are worded anew; of equal
 * ones the first, second … is told apart. A finding without a line is identified by its message.
 */
export function identities(all: readonly Located[]): readonly string[] {
  const seen = new Map<string, number>();
  const numbers = new Map<Located, string>();
  for (const one of all.toSorted(byPlace)) {
    const same = key(one);
    const number = (seen.get(same) ?? 0) + 1;
    seen.set(same, number);
    numbers.set(one, `${same} ${number}`);
  }
  return all.map((one) => numbers.get(one) ?? '');
}
