import { formatProblem, UserError } from '../model/errors.js';
import type { Screen } from '../model/screen.js';
import { exitCodeOf, raiseExitCode } from './exit-code.js';
import { print } from './output.js';

const red = (text: string, { color }: Screen): string => (color ? `\u001B[31m${text}\u001B[0m` : text);

/** A message for the terminal: controls in it (a file name can hold any) must not act there; line ends stay. */
export const harmless = (text: string): string => text.replace(/(?![\n\t])[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');

/** The problems are in the message already when it was made of them. */
function userText(error: UserError): string {
  const missing = error.problems.map(formatProblem).filter((text) => !error.message.includes(text));
  return [error.message, ...missing].join('\n');
}

function ourText(error: unknown, version: string): string {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const machine = `warrant ${version}, node ${process.version}, ${process.platform} ${process.arch}`;
  return `This is a mistake in warrant, not in your register.\n${trace}\n\n${machine}\nPlease report it with the lines above to the maintainers of odoo-warrant.`;
}

/** What a program that asked for JSON reads instead of a report. Contract `report`, format 1. */
function failureJson(error: unknown, version: string): string {
  const known = error instanceof UserError;
  const message = error instanceof Error ? error.message : String(error);
  const said = { code: known ? error.code : 'internal-error', message, problems: known ? error.problems : [] };
  return `${JSON.stringify({ format: 1, kind: 'error', tool: version, exitCode: exitCodeOf(error), error: said }, null, 2)}\n`;
}

/** Whether the words of a command line ask for JSON, even where they are wrong in something else. */
const wantsJson = (argv: readonly string[]): boolean =>
  argv.some((word, index) => word === '--json' || word === '--format=json' || (word === '--format' && argv[index + 1] === 'json'));

/** Says on stderr what went wrong, and on stdout what a program asked for; sets the exit code. */
export async function reportFailure(error: unknown, argv: readonly string[], screen: Screen, version: string): Promise<void> {
  const text = error instanceof UserError ? userText(error) : ourText(error, version);
  process.stderr.write(`${red('error:', screen)} ${harmless(text)}\n`);
  raiseExitCode(exitCodeOf(error));
  if (wantsJson(argv)) await print(failureJson(error, version));
}
