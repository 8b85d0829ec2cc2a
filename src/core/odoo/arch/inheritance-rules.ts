import type { KnownSeries } from '../../../model/known-series.js';

/**
 * How the series differ in applying views to one another: `odoo/tools/template_inheritance.py` of each. `tree` and `list` are no such
 * difference: a tag is compared as it stands, and 18.0 renamed it in its own views.
 */
export type InheritanceRules = {
  /** A `version` on a specification asks for the same one on the root, and is no attribute of the node sought. */
  readonly version: boolean;
  /** `mode="inner"` takes `position="move"` inside the new content. */
  readonly moveInside: boolean;
  /** A moved node takes over the text after the specification that moved it. */
  readonly tailOfMove: boolean;
  /** `add` and `remove` know attributes that hold Python, joined by `and` and `or`; empty parts of a list are dropped. */
  readonly expressions: boolean;
};

const first: InheritanceRules = { version: true, moveInside: false, tailOfMove: false, expressions: false };
const from17: InheritanceRules = { ...first, version: false };
const from18: InheritanceRules = { ...from17, tailOfMove: true, expressions: true };
const from19: InheritanceRules = { ...from18, moveInside: true };

export const inheritanceRules: Readonly<Record<KnownSeries, InheritanceRules>> = {
  '16.0': first,
  '17.0': from17,
  '18.0': from18,
  '19.0': from19,
  '20.0': from19,
};
