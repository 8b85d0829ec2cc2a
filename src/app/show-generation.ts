import { generationDocument, unprovenSeries } from '../core/report/documents/generation.js';
import { printJson, reportFormat } from '../core/report/json.js';
import { renderTerminal } from '../core/report/render/terminal.js';
import type { PlainFormat } from '../model/formats.js';
import type { GenerateResult } from '../model/generation.js';
import type { Screen } from '../model/screen.js';

/** What a generation did, as text. */
export function showGeneration(result: GenerateResult, format: PlainFormat, screen: Screen): string {
  return format === 'json'
    ? printJson({ format: reportFormat, kind: 'generation', ...result, unproven: unprovenSeries(result) })
    : renderTerminal(generationDocument(result), screen);
}
