import type { Series } from './known-series.js';

/** What of an entry could be had without building it. */
export type Wish = {
  /** JSON pointer into the entry. */
  readonly pointer: string;
  /** In words: `the field sale.order.credit_hold`. */
  readonly what: string;
};

/** Something that exists and may already be what an entry asks for. Advice: it never changes a score or a verdict. */
export type Candidate = Wish & {
  /** `addon` is one of the community; the others are of standard Odoo. */
  readonly kind: 'model' | 'field' | 'setting' | 'module' | 'addon';
  /** `sale.order.commitment_date`, `res.config.settings.group_uom`, `sale_margin`. */
  readonly name: string;
  /** Module that brings it, or the repository of an addon. */
  readonly from: string;
  /** The first series, from the entry's own on, in which it is there. */
  readonly series: Series;
  /** At hand: in what the entry depends on. Needs: its module has to be installed. Later: not before `series`. */
  readonly place: 'at-hand' | 'needs' | 'later';
  /** How near it is, 0 to 1: the share of the words that both have, by how telling each is, less where types differ. */
  readonly nearness: number;
  readonly why: string;
  /** The entry names it among its alternatives. */
  readonly named: boolean;
};

/** What standard Odoo and the community have that is near to what an entry asks for. */
export type Alternatives = {
  readonly series: Series;
  /** The nearest first; a few. */
  readonly candidates: readonly Candidate[];
  /** What could not be looked at, in sentences. */
  readonly unknown: readonly string[];
};
