import { bad, code, type Document, good, list, name, paragraph, quiet, warn } from '../core/report/document.js';
import { printJson, reportFormat } from '../core/report/json.js';
import { renderTerminal } from '../core/report/render/terminal.js';
import { count } from '../core/report/words.js';
import type { PlainFormat } from '../model/formats.js';
import type { Screen } from '../model/screen.js';
import type { AddedEvidence } from './add-evidence.js';

/** What the evidence says to each acceptance criterion, and what in it proves nothing. */
function evidenceDocument({ record, entry, known, elsewhere }: AddedEvidence): Document {
  const { tests, lines, findings = [], signedOff } = record;
  const criteria = entry.acceptance.map(({ id, scenario }) => {
    const { passed = [], faults = [] } = tests?.criteria[id] ?? {};
    const signed = signedOff?.results[id];
    const said = [
      ...(passed.length === 0 ? [] : [`${count(passed.length, 'test passes', 'tests pass')}`]),
      ...(faults.length === 0 ? [] : [`${count(faults.length, 'test proves', 'tests prove')} nothing`]),
      ...(signed === undefined ? [] : [`${signed.result} by hand, ${signed.by}`]),
    ];
    const isGood = faults.length === 0 && signed?.result !== 'failed' && said.length > 0;
    return {
      mark: said.length === 0 ? warn('?') : isGood ? good('✓') : bad('✗'),
      line: [name(id), ` ${scenario}: `, said.join(', ') || quiet('nothing said')],
    };
  });
  const faults = tests?.faults.slice(0, 20) ?? [];
  const hidden = (tests?.faults.length ?? 0) - faults.length;
  return [
    paragraph([
      good('✓'),
      ' ',
      name(record.entry),
      known ? ' has this evidence already.' : ` has new evidence, ${record.origin} by ${record.person} on ${record.date}.`,
    ]),
    list(criteria),
    ...(faults.length === 0
      ? []
      : [
          paragraph('Tests that prove nothing:'),
          list([
            ...faults.map(({ test, fault }) => ({ mark: bad('✗'), line: [test, quiet(` ${fault.replace('-', ' ')}`)] })),
            ...(hidden === 0 ? [] : [{ line: quiet(`and ${hidden} more`) }]),
          ]),
        ]),
    ...(lines === undefined ? [] : [paragraph(`${lines.covered} of ${lines.valid} lines are run through.`)]),
    ...findings.map(({ tool, error, warning, note }) =>
      paragraph(`${tool}: ${count(error, 'error')}, ${count(warning, 'warning')}, ${count(note, 'note')}.`),
    ),
    ...(elsewhere === 0 ? [] : [paragraph(quiet(`${count(elsewhere, 'finding')} on other code left out.`))]),
    paragraph([
      known ? 'It lies in ' : 'Written to ',
      code(record.file),
      quiet(` for the code ${record.addon.digest.slice(0, 12)}; commit it.`),
    ]),
  ];
}

/** What was recorded and where it lies. */
export function showEvidence(added: AddedEvidence, format: PlainFormat, screen: Screen): string {
  const { record, known, elsewhere } = added;
  return format === 'json'
    ? printJson({ format: reportFormat, kind: 'evidence', known, elsewhere, evidence: record })
    : renderTerminal(evidenceDocument(added), screen);
}
