import type { AnchoredNode, ReferenceProblem } from '../../model/references.js';
import type { At } from './reference.js';

/** What was found about one reference; `at` is where it stands. */
export type Finding =
  | ({ readonly is: 'wrong' } & Omit<ReferenceProblem, 'pointer'> & { readonly at: At })
  /** The catalogues cannot tell. */
  | { readonly is: 'open'; readonly at: At; readonly message: string }
  | ({ readonly is: 'node'; readonly at: At } & Omit<AnchoredNode, 'pointer'>);

type Words = readonly [code: ReferenceProblem['code'], message: string, remedy: string];

const problem = (severity: ReferenceProblem['severity'], at: At, [code, message, remedy]: Words): Finding => {
  return { is: 'wrong', severity, at, code, message, remedy };
};

/** Odoo would refuse it, or do something else than what is meant. */
export const wrong = (at: At, ...words: Words): Finding => problem('error', at, words);

/** It works where nothing else is installed. */
export const doubtful = (at: At, ...words: Words): Finding => problem('warning', at, words);

export const open = (at: At, message: string): Finding => ({ is: 'open', at, message });

const namedAtMost = 3;

/** `sale`, `sale or stock`, `sale, stock or 4 others`. */
export function oneOf(names: readonly string[]): string {
  const shown = names.slice(0, namedAtMost);
  const rest = names.length - shown.length;
  if (rest > 0) return `${shown.join(', ')} or ${rest} others`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`;
}

export const addDepends = (modules: readonly string[]): string =>
  `Add ${oneOf(modules.map((name) => `"${name}"`))} to depends, or do without it.`;
