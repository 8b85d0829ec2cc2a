import { driftDocument } from '../core/report/documents/drift.js';
import { printJson, reportFormat } from '../core/report/json.js';
import { renderTerminal } from '../core/report/render/terminal.js';
import type { DriftResult } from '../model/drift.js';
import type { PlainFormat } from '../model/formats.js';
import type { Screen } from '../model/screen.js';

/** Where code and register disagree, as text. */
export function showDrift(result: DriftResult, format: PlainFormat, screen: Screen): string {
  return format === 'json' ? printJson({ format: reportFormat, kind: 'drift', ...result }) : renderTerminal(driftDocument(result), screen);
}
