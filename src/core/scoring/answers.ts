import type { Answer, Evidence } from '../../model/assessment.js';
import { pointer } from '../../model/pointer.js';
import type { Touchpoint } from '../../model/touchpoint.js';

/** Evidence at a place of the entry; the place is named by the keys that lead to it. */
export function at(place: readonly (string | number)[], note: string): Evidence {
  return { pointer: pointer(...place), note };
}

export function yes(...evidence: readonly Evidence[]): Answer {
  return { outcome: 'yes', evidence };
}

export function no(...evidence: readonly Evidence[]): Answer {
  return { outcome: 'no', evidence };
}

/** No, but a part of it holds: of `total` things `held`. */
export function partly(held: number, total: number, evidence: readonly Evidence[]): Answer {
  return held === 0 ? no(...evidence) : { ...no(...evidence), part: held / total };
}

export function notKnown(...evidence: readonly Evidence[]): Answer {
  return { outcome: 'not-known', evidence };
}

export function notApplicable(note: string): Answer {
  return { outcome: 'not-applicable', evidence: [{ note }] };
}

/** Yes while nothing stands against it. */
export function noneOf(against: readonly Evidence[], good: string): Answer {
  return against.length === 0 ? yes({ note: good }) : no(...against);
}

/** A touchpoint as evidence: what it is and what the author says about it. */
export function touched({ kind, module, model, field, method, xmlid, anchor, note, pointer: place }: Touchpoint): Evidence {
  const member = field ?? method;
  const name = xmlid ?? (model === undefined || member === undefined ? (model ?? member ?? module) : `${model}.${member}`);
  const where = `${name === undefined ? '' : ` ${name}`}${anchor === undefined ? '' : ` at ${anchor}`}`;
  return { pointer: place, note: `${kind}${where}${note === undefined ? '' : ` (${note})`}` };
}
