import { didYouMean } from '../model/nearest.js';

/** What a command line could have said. */
export type Known = {
  /** Names of all commands. */
  readonly commands: readonly string[];
  /** The command that was meant, with its arguments; none where no word is a command. */
  readonly usage: string | undefined;
  /** Its help text. */
  readonly help: string;
};

/** Options that a help text names. */
const optionsOf = (help: string): readonly string[] => [
  ...new Set(Array.from(help.matchAll(/--([a-z][a-z-]*)/g), ([, name = '']) => name)),
];

const kebab = (name: string): string => name.replace(/[A-Z]/g, (char) => `-${char.toLowerCase()}`);

function explainUnknown(names: string, argv: readonly string[], { commands, help }: Known): string {
  const command = argv.find((word) => !word.startsWith('-'));
  if (command !== undefined && !commands.includes(command)) return `Unknown command: ${command}.${didYouMean(command, commands)}`;
  const unknown = names.split(', ').map(kebab);
  const option = unknown.find((name) => argv.some((word) => word === `--${name}` || word.startsWith(`--${name}=`) || word === `-${name}`));
  if (option === undefined) return `Unknown argument: ${unknown.join(', ')}.`;
  return `Unknown option: --${option}.${didYouMean(
    `--${option}`,
    optionsOf(help).map((name) => `--${name}`),
  )}`;
}

/** Arguments that have to be given stand in angle brackets; the first of them were. */
function explainMissing(given: number, usage: string): string {
  const missing = [...usage.matchAll(/<[^>]+>/g)].map(([word]) => word).slice(given);
  return `${missing.length === 0 ? 'An argument is missing' : `Missing: ${missing.join(' ')}`}. It is: warrant ${usage}`;
}

function explainValue(name: string, given: string, choices: string, help: string): string {
  const known = [...choices.matchAll(/"([^"]*)"/g)].map(([, choice = '']) => choice);
  const what = optionsOf(help).includes(kebab(name)) ? `--${kebab(name)} ${given}` : given;
  return `${what} is not known here: one of ${known.join(', ')}.${didYouMean(given, known)}`;
}

/** What yargs says about a wrong command line, in the words of the command: what is missing or unknown, and the nearest known name. */
export function explainUsage(message: string, argv: readonly string[], known: Known): string {
  const [, unknown] = /^Unknown (?:argument|command)s?: (.*)$/.exec(message) ?? [];
  if (unknown !== undefined) return explainUnknown(unknown, argv, known);
  const [, got] = /^Not enough non-option arguments: got (\d+)/.exec(message) ?? [];
  if (got !== undefined && known.usage !== undefined) return explainMissing(Number(got), known.usage);
  const [, name, given, choices] = /Argument: (\S+), Given: "([^"]*)", Choices: (.*)/.exec(message) ?? [];
  if (name !== undefined && given !== undefined && choices !== undefined) return explainValue(name, given, choices, known.help);
  const [, valueless] = /^Not enough arguments following: (\S+)$/.exec(message) ?? [];
  if (valueless !== undefined) return `--${kebab(valueless)} needs a value.`;
  const [, required] = /^Missing required arguments?: (.*)$/.exec(message) ?? [];
  if (required === undefined) return message;
  return `Missing: ${required
    .split(', ')
    .map((one) => `--${kebab(one)}`)
    .join(', ')}.`;
}
