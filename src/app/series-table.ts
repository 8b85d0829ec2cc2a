import { dialects } from '../core/odoo/dialects.js';
import { seriesDocument } from '../core/report/documents/series.js';
import { printJson, reportFormat } from '../core/report/json.js';
import { renderTerminal } from '../core/report/render/terminal.js';
import type { PlainFormat } from '../model/formats.js';
import { isProven } from '../model/known-series.js';
import type { Screen } from '../model/screen.js';

/** The dialect table of the supported series. */
export function seriesTable(format: PlainFormat, screen: Screen): string {
  return format === 'json'
    ? printJson({
        format: reportFormat,
        kind: 'series',
        series: Object.values(dialects).map((dialect) => ({ ...dialect, proven: isProven(dialect.series) })),
      })
    : renderTerminal(seriesDocument(), screen);
}
