import { formatPlace } from '../../../model/errors.js';
import type { Finding } from '../../../model/finding.js';
import { type Item, paragraph, quiet, strong, type Tone } from '../document.js';

/** Digits of a fingerprint that are shown; enough to tell findings apart. */
const shownDigits = 12;

/** A finding of an audit: where, what, which rule, and by which fingerprint it can be accepted. */
export function findingItem({ place, severity, message, rule, remedy, fingerprint, entry }: Finding): Item {
  const tone: Tone = severity === 'error' ? 'bad' : severity === 'warning' ? 'warn' : 'quiet';
  const mark = { error: '✗', warning: '!', note: '·' }[severity];
  const where = place === undefined ? (entry ?? '') : formatPlace(place);
  const id = fingerprint === undefined ? '' : ` ${fingerprint.slice(0, shownDigits)}`;
  return {
    mark: { text: mark, tone },
    line: [strong(where), `: ${message}`, quiet(` [${rule}${id}]`)],
    below: remedy === undefined ? [] : [paragraph(quiet(remedy))],
  };
}
