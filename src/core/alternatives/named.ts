import type { Candidate } from '../../model/alternatives.js';
import type { Entry } from '../../model/entry.js';
import { common, wordsOf } from './words.js';

/** Whether an entry speaks of a candidate among its alternatives: by its technical name, or with all of its words, where one alone would not tell. */
export function isNamedIn({ alternatives = [] }: Entry['justification'], { kind, name }: Pick<Candidate, 'kind' | 'name'>): boolean {
  const short = kind === 'field' || kind === 'setting' ? name.slice(name.lastIndexOf('.') + 1) : name;
  const said = alternatives.map((alternative) => `${alternative.name} ${alternative.why}`.toLowerCase());
  if (said.some((text) => text.split(/[^a-z0-9_.]+/).some((word) => word === short || word === name))) return true;
  const words = wordsOf(short.replace(/^module_/, ''));
  return words.size > 1 && alternatives.some((alternative) => common(words, wordsOf(alternative.name)).length === words.size);
}
