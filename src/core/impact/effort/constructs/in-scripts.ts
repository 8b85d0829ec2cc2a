import type { JavaScriptFacts } from '../../../../model/facts/javascript.js';
import type { Construct } from './construct.js';

const oldModule: Construct = { id: '1617-odoo-define', from: '16.0', kind: 'old-script' };

/** A module that is written in the old way is written anew, so that each of its lines counts. */
export function constructsInScript(
  { style }: JavaScriptFacts,
  lines: number,
  from: string,
): readonly { readonly construct: Construct; readonly line: number; readonly lines: number }[] {
  return style === 'odoo-define' && oldModule.from === from ? [{ construct: oldModule, line: 1, lines }] : [];
}
