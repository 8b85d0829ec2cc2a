import { formatPlace } from '../../../../model/errors.js';
import { type Finding, type Severity, severities } from '../../../../model/finding.js';
import { type Document, good, type Item, list, paragraph, quiet, strong, type Tone } from '../../document.js';
import { renderTerminal } from '../../render/terminal.js';
import type { FindingsSubject, Reporter } from '../../subject.js';
import { count } from '../../words.js';

const tones: Readonly<Record<Severity, Tone>> = { error: 'bad', warning: 'warn', note: 'quiet' };
const marks: Readonly<Record<Severity, string>> = { error: '✗', warning: '!', note: '·' };

/** The place comes first and whole, because terminals and editors make it a link. */
function item({ severity, message, rule, remedy, place, entry }: Finding): Item {
  const where = place === undefined ? entry : formatPlace(place);
  return {
    mark: { text: marks[severity], tone: tones[severity] },
    line: [
      ...(where === undefined ? [] : [strong(where), ': ']),
      { text: severity, tone: tones[severity] },
      `: ${message}`,
      quiet(` [${rule}]`),
    ],
    below: remedy === undefined ? [] : [paragraph(quiet(remedy))],
  };
}

function summary({ findings, checked }: FindingsSubject): string {
  const scope = [count(checked.entries, 'entry', 'entries'), count(checked.addons, 'addon')].join(', ');
  const numbers = severities.map((severity) => count(findings.filter((finding) => finding.severity === severity).length, severity));
  return `${scope} checked: ${numbers.join(', ')}.`;
}

function document(subject: FindingsSubject): Document {
  const { findings } = subject;
  const sorted = severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  const fine = findings.every(({ exitCode }) => exitCode === 0);
  return [...(sorted.length === 0 ? [] : [list(sorted.map(item))]), paragraph(fine ? good(`✓ ${summary(subject)}`) : summary(subject))];
}

/** For a person: the worst first, each with what to do. */
export const text: Reporter<FindingsSubject> = { id: 'text', render: (subject, screen) => renderTerminal(document(subject), screen) };
