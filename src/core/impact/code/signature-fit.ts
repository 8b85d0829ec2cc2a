import type { Parameter } from '../../../model/facts/python.js';
import type { InCode } from '../../../model/impact/code-place.js';

type Given = NonNullable<InCode['given']>;

/** Why a call does not fit the parameters of a method; undefined when it does. */
export function callMismatch(parameters: readonly Parameter[], { positional, keywords }: Given): string | undefined {
  const plain = parameters.filter(({ kind }) => kind === 'plain');
  const has = (kind: Parameter['kind']): boolean => parameters.some((one) => one.kind === kind);
  if (positional > plain.length && !has('args')) return `it takes ${plain.length} arguments, ${positional} are given`;
  const named = parameters.filter(({ kind }) => kind === 'plain' || kind === 'keyword');
  const unknown = keywords.find((name) => !named.some((one) => one.name === name));
  if (unknown !== undefined && !has('kwargs')) return `it does not take ${unknown}`;
  const filled = new Set([...plain.slice(0, positional).map(({ name }) => name), ...keywords]);
  const lacking = named.find(({ name, optional }) => !optional && !filled.has(name));
  return lacking === undefined ? undefined : `${lacking.name} must be given`;
}
