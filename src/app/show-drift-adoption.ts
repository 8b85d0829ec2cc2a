import { driftAdoptionDocument } from '../core/report/documents/drift-adoption.js';
import { printJson, reportFormat } from '../core/report/json.js';
import { renderTerminal } from '../core/report/render/terminal.js';
import type { DriftAdoption } from '../model/drift-adoption.js';
import type { PlainFormat } from '../model/formats.js';
import type { Screen } from '../model/screen.js';

/** What an entry takes over from code, with the lines of its file that change. */
export async function showDriftAdoption(result: DriftAdoption, format: PlainFormat, screen: Screen): Promise<string> {
  const { unifiedDiff } = await import('../io/workspace/diff.js');
  const { before, text, file, ...said } = result;
  const slash = file.lastIndexOf('/');
  const change = before === text ? 'unchanged' : 'update';
  const diff = unifiedDiff(file.slice(0, slash), { path: file.slice(slash + 1), change, disk: before, planned: text });
  if (format === 'json') return printJson({ format: reportFormat, kind: 'adoption', file, ...said, diff });
  return renderTerminal(driftAdoptionDocument(result, diff), screen);
}
