import { adoptionDocument, draftsDocument } from '../core/report/documents/adoption.js';
import { printJson, reportFormat } from '../core/report/json.js';
import { renderTerminal } from '../core/report/render/terminal.js';
import type { AdoptionResult } from '../model/adoption.js';
import type { PlainFormat } from '../model/formats.js';
import type { Screen } from '../model/screen.js';

/** What was drafted, and what the drafts do not express; of what was not written the files themselves, too. */
export function showAdoption(result: AdoptionResult, format: PlainFormat, screen: Screen): string {
  if (format === 'json') return printJson({ format: reportFormat, kind: 'adoption', ...result });
  const drafts = result.written ? [] : draftsDocument(result);
  return renderTerminal([...drafts, ...adoptionDocument(result)], screen);
}
