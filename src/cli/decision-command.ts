import type { Argv } from 'yargs';
import type { DecisionKind } from '../model/decision.js';
import { type Command, defineCommand } from './command.js';
import { checkedDay, contextOf, stdoutScreen } from './context.js';
import type { GlobalArgs } from './options.js';
import { print } from './output.js';
import { withProgress } from './progress.js';

export const decisionGroup = 'Decision:';
const group = decisionGroup;

type DecisionArgs = GlobalArgs & {
  readonly id: string;
  readonly reason: string;
  readonly as?: string | undefined;
  readonly role?: string | undefined;
  readonly expires?: string | undefined;
};

/** Options of all nine kinds of decision. */
export const decisionOptions = (parser: Argv<GlobalArgs>) =>
  parser.positional('id', { type: 'string', demandOption: true, describe: 'the entry, for example CR-0007' }).options({
    reason: { type: 'string', alias: 'm', requiresArg: true, demandOption: true, group, describe: 'why; it is kept with the decision' },
    as: { type: 'string', requiresArg: true, group, describe: 'person of the policy who decides (default: by git config user.email)' },
    role: { type: 'string', requiresArg: true, group, describe: 'role in which they decide, when they hold several' },
    expires: { type: 'string', requiresArg: true, group, describe: 'last day on which it counts' },
  } as const);

type More = { readonly rule?: string; readonly conditions?: readonly string[] | undefined; readonly emergency?: boolean | undefined };

/** Records the decision and prints what was recorded. */
export async function decide(kind: DecisionKind, args: DecisionArgs, more: More = {}): Promise<void> {
  const { recordDecision } = await import('../app/record-decision.js');
  const { showDecision } = await import('../app/show-decision.js');
  const { id: entry, reason, as, role } = args;
  const expires = args.expires === undefined ? undefined : checkedDay(args.expires, '--expires');
  const request = { ...contextOf(args), entry, kind, reason, as, role, expires, ...more };
  const decision = await withProgress(`recording on ${entry}`, () => recordDecision(request));
  await print(showDecision(decision, args.json ? 'json' : 'text', stdoutScreen(args)));
}

/** A kind of decision that takes nothing but a reason; they differ in words only. */
export function decisionCommand({ kind, describe, example }: { kind: DecisionKind; describe: string; example: string }): Command {
  return defineCommand({
    usage: `${kind} <id>`,
    describe,
    options: (parser) => decisionOptions(parser).example(`$0 ${kind} ${example}`, ''),
    run: (args) => decide(kind, args),
  });
}
