import { UserError } from '../../model/errors.js';
import { type Command, defineCommand } from '../command.js';
import { contextOf, stdoutScreen } from '../context.js';
import { type GlobalArgs, seriesChoices, seriesOption } from '../options.js';
import { print } from '../output.js';

const group = 'Entry:';

/** Flags that are keys of the entry; these five are needed. */
const needed = ['title', 'series', 'process', 'requester', 'owner'] as const;
const optional = ['extends'] as const;

type Values = Readonly<Record<string, unknown>>;

type NewArgs = GlobalArgs & { readonly from?: string | undefined; readonly problem?: string | undefined } & {
  readonly [key in (typeof needed)[number] | (typeof optional)[number]]?: string | undefined;
};

async function fromInput(path: string | undefined): Promise<Values> {
  if (path === undefined) return {};
  const { readInput } = await import('../../app/read-input.js');
  const value = await readInput(path);
  const shown = path === '-' ? 'Standard input' : path;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UserError('no-entry', `${shown} must hold one JSON object: the entry without its id.`);
  }
  if ('id' in value) throw new UserError('id-given', `${shown} names an id; the register gives the next free one. Remove it.`);
  return { ...value };
}

/** Flags win over the file. */
function fromFlags({ problem, ...args }: NewArgs): Values {
  const values = [...needed, ...optional].flatMap((key) => (args[key] === undefined ? [] : [[key, args[key]] as const]));
  return { ...Object.fromEntries(values), ...(problem === undefined ? {} : { justification: { problem } }) };
}

async function answered(missing: readonly string[], args: NewArgs): Promise<Values> {
  const { ask, canAsk } = await import('../prompts.js');
  if (!canAsk()) {
    const flags = missing.map((key) => `--${key}`).join(', ');
    throw new UserError('entry-incomplete', `A new entry needs ${flags}. Give them as options, or in the file of --from.`);
  }
  const { policyNames } = await import('../../app/policy-names.js');
  const { processes, people } = await policyNames(contextOf(args));
  const questions = {
    title: { asks: 'What is asked for?' },
    series: { asks: 'Which Odoo series?', choices: seriesChoices.map((value) => ({ value, label: value })) },
    process: { asks: 'Which process?', choices: processes },
    requester: { asks: 'Who asks for it?', choices: people },
    owner: { asks: 'Who owns it?', choices: people },
  };
  return await ask(
    'A new customization request',
    needed.filter((key) => missing.includes(key)).map((key) => ({ key, ...questions[key] })),
  );
}

/** Also starts the entry of somebody who only knows the problem yet: everything else may follow. */
export const newCommand: Command = defineCommand({
  usage: 'new',
  describe: 'Make a new entry with the next id; asks on a terminal for what is missing',
  options: (parser) => {
    const flag = (describe: string) => ({ type: 'string', requiresArg: true, group, describe }) as const;
    return parser
      .options({
        title: flag('what is asked for'),
        series: { ...seriesOption, group, describe: 'Odoo series' },
        process: flag('process of the policy'),
        requester: flag('person who asks for it'),
        owner: flag('person or role that owns it'),
        extends: flag('entry whose addon it contributes to'),
        problem: flag('the problem that it solves'),
        from: flag('JSON file with the entry, - for standard input; options win over it'),
      })
      .example('$0 new', 'asks for what is missing')
      .example('$0 new --from request.json --title "Credit hold"', 'without a terminal');
  },
  async run(args) {
    const given = { ...(await fromInput(args.from)), ...fromFlags(args) };
    const missing = needed.filter((key) => !(key in given));
    const entry = missing.length === 0 ? given : { ...given, ...(await answered(missing, args)) };
    const { newEntry } = await import('../../app/new-entry.js');
    const { showNewEntry } = await import('../../app/show-change.js');
    await print(showNewEntry(await newEntry({ ...contextOf(args), entry }), args.json ? 'json' : 'text', stdoutScreen(args)));
  },
});
