import type { FileRole } from '../../../../model/facts/addon.js';
import type { ConstructKind } from '../../../../model/impact/effort.js';
import type { KnownSeries } from '../../../../model/known-series.js';

/** A way of writing that a step between series does away with, whatever names are in it; `id` is that of the sourced list of breaks. */
export type Construct = { readonly id: string; readonly from: KnownSeries; readonly kind: ConstructKind };

/** Where one was found. `lines`: how long what it concerns is, where that decides. */
export type ConstructFound = { readonly construct: Construct; readonly file: string; readonly line: number; readonly lines: number };

/** Files whose changes are counted: tests are apart, and scripts of migrations are over once they ran. */
export const isCounted = ({ role }: { readonly role?: FileRole }): boolean => role !== 'test' && role !== 'migration';
