import { type KnownSeries, knownSeries } from '../../../../model/known-series.js';
import { codeBreaks16to17 } from '../data/breaks-16-to-17.js';
import { codeBreaks17to18 } from '../data/breaks-17-to-18.js';
import { codeBreaks18to19 } from '../data/breaks-18-to-19.js';
import { codeBreaks19to20 } from '../data/breaks-19-to-20.js';
import { breaksBeside17to18 } from '../data/breaks-beside.js';
import type { CodeBreak } from '../data/code-break.js';
import type { Find } from './finders.js';
import { findFrom16 } from './from-16.js';
import { findBeside17, findFrom17 } from './from-17.js';
import { findFrom18 } from './from-18.js';
import { findFrom19 } from './from-19.js';

/** A break with how it is found in code. Rules of several steps about one thing have one `about`: it is told once. */
export type CodeRule = CodeBreak & { readonly from: KnownSeries; readonly to: KnownSeries; readonly about: string; readonly find: Find };

/** What rules of several steps are about, where their ids do not end alike. */
const topics: Readonly<Record<string, string>> = {
  '1920-acl-nogroup': 'acl-no-group',
  '1718-registry-import': 'registry',
  '1819-create-list': 'create-single',
  '1718-osv-osv': 'osv',
  '1819-osv-expression': 'osv',
};

function rulesOf<Id extends string>(
  breaks: readonly (CodeBreak & { readonly id: Id })[],
  finds: Readonly<Record<Id, Find>>,
  from: KnownSeries,
): readonly CodeRule[] {
  const to = knownSeries[knownSeries.indexOf(from) + 1] ?? from;
  return breaks.map((known) => ({ ...known, from, to, about: topics[known.id] ?? known.id.slice(5), find: finds[known.id] }));
}

/** All breaks that are found by the syntax of code, oldest step first. */
export const codeRules: readonly CodeRule[] = [
  ...rulesOf(codeBreaks16to17, findFrom16, '16.0'),
  ...rulesOf(codeBreaks17to18, findFrom17, '17.0'),
  ...rulesOf(breaksBeside17to18, findBeside17, '17.0'),
  ...rulesOf(codeBreaks18to19, findFrom18, '18.0'),
  ...rulesOf(codeBreaks19to20, findFrom19, '19.0'),
];
