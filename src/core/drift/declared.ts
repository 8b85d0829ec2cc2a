import type { DriftItem } from '../../model/drift.js';
import type { Touchpoint } from '../../model/touchpoint.js';

/** Whether an entry says of something that only the code has that a person writes it: the register knows it, and it is scored. */
export function isDeclared({ kind, name, side }: DriftItem, declared: readonly Omit<Touchpoint, 'pointer'>[]): boolean {
  if (side !== 'code') return false;
  return declared.some(({ model, field, method, xmlid }) => {
    if (kind === 'field') return field !== undefined && name === `${model}.${field}`;
    if (kind === 'method' || kind === 'override') return method !== undefined && name === `${model}.${method}()`;
    if (xmlid === undefined || kind === 'model') return false;
    return kind === 'view-node' ? name.startsWith(`${xmlid}: `) : name === xmlid;
  });
}

/** A method that overrides nothing contradicts nobody: the register never says which ones an addon has not. */
export const isAddition = ({ kind, side }: DriftItem): boolean => kind === 'method' && side === 'code';
