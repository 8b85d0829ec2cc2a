import { code, type Document, good, list, paragraph, quiet } from '../core/report/document.js';
import { printJson, reportFormat } from '../core/report/json.js';
import { renderTerminal } from '../core/report/render/terminal.js';
import { count, number } from '../core/report/words.js';
import type { PlainFormat } from '../model/formats.js';
import type { Screen } from '../model/screen.js';
import type { WrittenTypes } from './write-types.js';

/** What was declared, and what becomes of it. */
export function showTypes(written: WrittenTypes, format: PlainFormat, screen: Screen): string {
  if (format === 'json') return printJson({ format: reportFormat, kind: 'types', ...written });
  const { file, bytes, series } = written;
  const document: Document = [
    paragraph([good('✓'), ' ', code(file), quiet(` (${number(Math.ceil(bytes / 1000))} kB)`)]),
    list(
      series.map(({ series: one, models, fields, views }) => ({
        mark: one,
        line: `${count(models, 'model')}, ${count(fields, 'field')}, ${count(views, 'view')}`,
      })),
    ),
    paragraph(quiet('Editors and tsc know these names now. The file is made anew at any time: git need not keep it.')),
  ];
  return renderTerminal(document, screen);
}
