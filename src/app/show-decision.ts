import { code, type Document, good, name, paragraph, quiet } from '../core/report/document.js';
import { printJson, reportFormat } from '../core/report/json.js';
import { renderTerminal } from '../core/report/render/terminal.js';
import { decisionName } from '../core/report/words.js';
import type { RecordedDecision } from '../model/decision.js';
import type { PlainFormat } from '../model/formats.js';
import type { Screen } from '../model/screen.js';

function decisionDocument({ entry, kind, person, role, date, rule, expires, digest, file }: RecordedDecision): Document {
  const what = decisionName({ kind, rule });
  return [
    paragraph([
      good('✓'),
      ' ',
      name(entry),
      ` ${what} by ${person} as ${role} on ${date}`,
      expires === undefined ? '.' : `, until ${expires}.`,
    ]),
    paragraph(['Written to ', code(file), quiet(` for the content ${digest.slice(0, 12)}; commit it together with its snapshot.`)]),
  ];
}

/** What was recorded and where it lies. */
export function showDecision(decision: RecordedDecision, format: PlainFormat, screen: Screen): string {
  return format === 'json'
    ? printJson({ format: reportFormat, kind: 'decision', decision })
    : renderTerminal(decisionDocument(decision), screen);
}
