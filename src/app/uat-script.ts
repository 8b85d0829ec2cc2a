import { scriptOf } from '../core/evidence/script.js';
import { uatDocument } from '../core/report/documents/uat.js';
import { uatSheet } from '../core/report/documents/uat-sheet.js';
import { renderMarkdown } from '../core/report/render/markdown.js';
import { renderWorkbook } from '../core/report/render/workbook.js';
import { UserError } from '../model/errors.js';
import type { UatFormat } from '../model/formats.js';
import { loadRegister } from './load-register.js';
import { requireEntries } from './require-entries.js';

export type UatRequest = {
  readonly root: string;
  readonly entry: string;
  readonly format: UatFormat;
  readonly cacheDir?: string | null | undefined;
};

/**
 * The script for people who test an entry by hand: given, when and then of each criterion, and room for result, name and date.
 * @returns Markdown as text, a workbook as bytes
 * @throws UserError when there is no such entry, or it has no acceptance criteria
 */
export async function uatScript({ root, entry: id, format, cacheDir }: UatRequest): Promise<string | Uint8Array> {
  const register = await loadRegister({ root, cacheDir });
  requireEntries(register, [id]);
  const entry = register.entries.find((one) => one.entry.id === id)?.entry;
  if (entry === undefined || entry.acceptance.length === 0) {
    throw new UserError('no-criteria', `${id} has no acceptance criteria: there is nothing to play through. Add them to the entry first.`);
  }
  const { digestOf } = await import('../io/register/canonical.js');
  const script = scriptOf(entry, digestOf(entry.acceptance));
  if (format === 'markdown') return renderMarkdown(uatDocument(script));
  const { packWorkbook } = await import('../io/spreadsheet/pack.js');
  return packWorkbook(renderWorkbook(uatSheet(script)));
}
