import yargs, { type Argv } from 'yargs';
import { UserError } from '../model/errors.js';
import { commands } from './commands/index.js';
import { raiseExitCode } from './exit-code.js';
import { everywhere, type GlobalArgs, globalOptions } from './options.js';
import { tellOutputError } from './output.js';
import { screenOf } from './screen.js';
import { onInterrupt } from './stop.js';
import { toolVersion } from './version.js';

/** Widest help that is pleasant to read. */
const helpWidth = 100;

/** Options that may stand more than once. */
const repeatable: ReadonlySet<string> = new Set([
  ...['_', 'ids', 'set', 'unset', 'condition', 'state', 'process', 'flag', 'acceptLoss', 'accept-loss', 'accept', 'import'],
  ...['names', 'targets', 'paths', 'addons', 'only-author', 'onlyAuthor', 'note', 'module', 'model', 'kind'],
]);

function refuseRepeated(args: Readonly<Record<string, unknown>>): true {
  const twice = Object.keys(args).find((name) => Array.isArray(args[name]) && !repeatable.has(name));
  if (twice !== undefined) throw new UserError('option-twice', `--${twice} is given more than once.`);
  return true;
}

/** Options that name a file or a folder: an empty one, as of a variable that is not set, would be the current folder. */
const places = [
  ...(['root', 'out', 'html', 'from', 'cache-dir', 'addon'] as const),
  ...(['odoo-log', 'junit', 'cobertura', 'sarif', 'uat'] as const),
  ...(['odoo', 'python', 'logs'] as const),
];

function refuseNameless(args: Readonly<Record<string, unknown>>): true {
  const empty = places.find((name) => args[name] === '');
  if (empty !== undefined) throw new UserError('option-empty', `--${empty} is empty: name a file or a folder, or leave it out.`);
  return true;
}

/** A program that asks twice how to print would get one of the answers, and nobody could say which. */
function refuseTwoFormats({ json, format }: Readonly<Record<string, unknown>>): true {
  if (json === true && typeof format === 'string' && format !== 'json')
    throw new UserError('several-formats', `Give --json or --format ${format}, not both.`);
  return true;
}

function parser(argv: readonly string[], width: number): Argv {
  const base: Argv<GlobalArgs> = yargs([...argv]).options(globalOptions);
  return commands
    .reduce((all, command) => command.addTo(all), base)
    .scriptName('warrant')
    .usage('$0 <command> [options]\n\nIs this customization warranted? A typed register, scores, a gate, and correct Odoo addons.')
    .example('$0 check', 'everything that a CI wants to know')
    .example('$0 show CR-0007', 'one request whole')
    .example('$0 <command> --help', 'options and examples of a command')
    .epilogue('Exit codes: 0 fine, 1 the answer is no, 2 wrong input, 3 our fault.')
    .check(refuseRepeated, true)
    .check(refuseNameless, true)
    .check(refuseTwoFormats, true)
    .demandCommand(1, 'Say what to do: a command is missing.')
    .strict()
    .parserConfiguration({ 'boolean-negation': false })
    .help()
    .alias('help', 'h')
    .version(toolVersion())
    .group(['help', 'version'], everywhere)
    .locale('en')
    .wrap(Math.min(width, helpWidth))
    .exitProcess(false)
    .showHelpOnFail(false)
    .fail((message, error) => {
      throw error ?? new Misused(message);
    });
}

/** What yargs found wrong with the words of a command line. */
class Misused extends Error {}

/** Some of what yargs finds wrong it throws itself, past its own handler of failures. */
const isMisuse = (error: unknown): error is Error => error instanceof Misused || (error instanceof Error && error.name === 'YError');

/** The help text of the command that was meant is where the known options are. */
async function explained(error: unknown, argv: readonly string[]): Promise<unknown> {
  if (!isMisuse(error)) return error;
  const names = commands.map(({ name }) => name);
  const command = commands.find(({ name }) => name === argv.find((word) => names.includes(word)));
  const help = await parser(command === undefined ? [] : [command.name], helpWidth).getHelp();
  const { explainUsage } = await import('./suggest.js');
  const said = explainUsage(error.message, argv, { commands: names, usage: command?.usage, help });
  return new UserError('usage', `${said}\nSee warrant ${command === undefined ? '' : `${command.name} `}--help.`);
}

/** Runs one command line and sets `process.exitCode`; the only place where an error is caught and said. */
export async function run(argv: readonly string[]): Promise<void> {
  process.stdout.on('error', tellOutputError);
  // Where nothing can be said, the exit code says it.
  process.stderr.on('error', () => undefined);
  onInterrupt();
  try {
    if (argv.length === 0) raiseExitCode(2);
    const { width } = screenOf(process.stdout, process.env);
    await parser(argv.length === 0 ? ['--help'] : argv, width).parseAsync();
  } catch (error) {
    const { reportFailure } = await import('./failure.js');
    const screen = screenOf(process.stderr, process.env, argv.includes('--no-color'));
    await reportFailure(await explained(error, argv), argv, screen, toolVersion());
  }
}
