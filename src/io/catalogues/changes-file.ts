import { existsSync } from 'node:fs';
import type { CataloguePart } from '../../model/catalogue/catalogue-index.js';
import { type CatalogueChange, changesFormat } from '../../model/catalogue/changes.js';
import { UserError } from '../../model/errors.js';
import { packed, partOf, readParts, writeParts } from './file.js';

const kind = { kind: 'changes', format: changesFormat } as const;

/** Differences of two series, and of which two catalogues they are, by their digests. */
export type Changes = {
  readonly from: { readonly series: string; readonly digest: string };
  readonly to: { readonly series: string; readonly digest: string };
  readonly changes: readonly CatalogueChange[];
};

/** Writes differences, whole or not at all. The same changes give the same bytes. */
export async function writeChanges(path: string, { from, to, changes }: Changes): Promise<void> {
  const bytes = await packed(changes);
  await writeParts(path, kind, { from, to, part: partOf(bytes, 0) }, [bytes]);
}

/**
 * Reads differences; undefined when there is no such file.
 * @throws UserError when it is damaged or of a newer format
 */
export function readChanges(path: string): Changes | undefined {
  if (!existsSync(path)) return undefined;
  const { head, parts } = readParts(path, kind);
  const { from, to, part }: Omit<Changes, 'changes'> & { part: CataloguePart } = JSON.parse(head);
  const [text] = parts([part]);
  if (text === undefined) throw new UserError('catalogue-damaged', `${path} is damaged. Take it from where it came.`);
  return { from, to, changes: JSON.parse(text) };
}
