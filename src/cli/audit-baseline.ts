import { UserError } from '../model/errors.js';
import { checkedDay } from './context.js';

export const acceptOptions = {
  'write-baseline': { type: 'boolean', describe: 'accept what is found in register/baseline.json; needs --reason, --expires' },
  accept: { type: 'string', array: true, nargs: 1, describe: 'with --write-baseline: only findings of these fingerprints' },
  reason: { type: 'string', requiresArg: true, describe: 'why they are accepted' },
  expires: { type: 'string', requiresArg: true, describe: 'last day on which they are accepted' },
} as const;

export type AcceptArgs = {
  readonly writeBaseline?: boolean | undefined;
  readonly accept?: readonly string[] | undefined;
  readonly reason?: string | undefined;
  readonly expires?: string | undefined;
};

/**
 * What the options say about accepting findings; undefined when nothing is to be accepted.
 * @throws UserError when the options that belong together are not
 */
export function acceptance({ writeBaseline = false, accept = [], reason, expires }: AcceptArgs) {
  if (!writeBaseline) {
    if (accept.length === 0 && reason === undefined && expires === undefined) return undefined;
    throw new UserError('usage', '--accept, --reason and --expires belong to --write-baseline. Add it, or leave them out.');
  }
  if (reason === undefined || reason.trim() === '')
    throw new UserError('usage', '--write-baseline needs --reason: why the findings are accepted.');
  if (expires === undefined) throw new UserError('usage', '--write-baseline needs --expires: the last day on which they are accepted.');
  return { reason: reason.trim(), expires: checkedDay(expires, '--expires'), only: accept };
}

export function tellWritten({
  file,
  accepted,
  removed,
}: {
  readonly file: string;
  readonly accepted: number;
  readonly removed: number;
}): void {
  const gone = removed === 0 ? '' : `, ${removed} that ${removed === 1 ? 'was' : 'were'} not found any more taken out`;
  process.stderr.write(`Wrote ${file}: ${accepted} ${accepted === 1 ? 'finding' : 'findings'} more accepted${gone}\n`);
}
