import { type Script, scriptOf } from '../core/evidence/script.js';
import { scriptState } from '../core/evidence/signed.js';
import { uatDocument } from '../core/report/documents/uat.js';
import { uatSheet } from '../core/report/documents/uat-sheet.js';
import { printJson, reportFormat } from '../core/report/json.js';
import { renderMarkdown } from '../core/report/render/markdown.js';
import { renderWorkbook } from '../core/report/render/workbook.js';
import { diskTrouble } from '../model/disk-trouble.js';
import { UserError } from '../model/errors.js';
import type { UatFormat } from '../model/formats.js';
import { loadRegister } from './load-register.js';
import { requireEntries } from './require-entries.js';
import { saveText } from './save-text.js';

export type UatRequest = {
  readonly root: string;
  readonly entry: string;
  readonly cacheDir?: string | null | undefined;
};

/**
 * The script for people who test an entry by hand: given, when and then of each criterion, and room for result, name and date.
 * @throws UserError when there is no such entry, or it has no acceptance criteria
 */
export async function uatScript({ root, entry: id, cacheDir }: UatRequest): Promise<Script> {
  const register = await loadRegister({ root, cacheDir });
  requireEntries(register, [id]);
  const entry = register.entries.find((one) => one.entry.id === id)?.entry;
  if (entry === undefined || entry.acceptance.length === 0) {
    throw new UserError('no-criteria', `${id} has no acceptance criteria: there is nothing to play through. Add them to the entry first.`);
  }
  const { digestOf } = await import('../io/register/canonical.js');
  return scriptOf(entry, digestOf(entry.acceptance));
}

/** A script for people: Markdown as text, a workbook as bytes. */
export async function renderScript(script: Script, format: UatFormat): Promise<string | Uint8Array> {
  if (format === 'markdown') return renderMarkdown(uatDocument(script));
  const { packWorkbook } = await import('../io/spreadsheet/pack.js');
  return packWorkbook(renderWorkbook(uatSheet(script)));
}

/** A script for programs. */
export const scriptJson = (script: Script): string => printJson({ format: reportFormat, kind: 'uat', ...script });

/**
 * Writes a script to the place that a person named, over nothing but a script into which nobody wrote.
 * @throws UserError when the place cannot be written, or holds results or anything else
 */
export async function saveScript(path: string, script: string | Uint8Array, projectRoot: string): Promise<'file' | 'passed-on'> {
  // What the system gives a program to write to is appended to.
  if (!path.startsWith('/dev/')) await refuseOverwrite(path);
  return saveText(path, script, projectRoot);
}

async function refuseOverwrite(path: string): Promise<void> {
  const state = await stateAt(path);
  if (state === 'filled') {
    const remedy = `Take them in with "warrant evidence add ID --uat ${path}", or name another file.`;
    throw new UserError('uat-filled', `${path} holds results that people wrote; it was left as it is. ${remedy}`);
  }
  if (state === 'none')
    throw new UserError('file-exists', `${path} is there already and is no script; it was left as it is. Name another file.`);
}

async function stateAt(path: string): Promise<ReturnType<typeof scriptState>> {
  const { rowsAt } = await import('../io/evidence/read-script.js');
  try {
    const rows = rowsAt(path);
    return rows === undefined ? 'blank' : scriptState(rows);
  } catch (error) {
    if (error instanceof UserError) return 'none';
    // Whatever keeps it from being looked at keeps it from being written, which says why.
    if (diskTrouble(error) !== undefined) return 'blank';
    throw error;
  }
}
