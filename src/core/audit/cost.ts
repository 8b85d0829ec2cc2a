import type { Money } from '../../model/audit/report.js';

const unit = 100;

/** Lines of all addons together, rounded up once to hundreds, as they are billed; an addon by itself is never rounded. */
export const billedLines = (total: number): number => Math.ceil(total / unit) * unit;

/** @param rate price of a hundred lines */
export const costOf = (billed: number, rate: Money | undefined): Money | undefined =>
  rate === undefined ? undefined : { amount: (billed / unit) * rate.amount, currency: rate.currency };
