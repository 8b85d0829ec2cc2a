import { didYouMean } from '../model/nearest.js';

/** Options that a help text names. */
const optionsOf = (help: string): readonly string[] => [
  ...new Set(Array.from(help.matchAll(/--([a-z][a-z-]*)/g), ([, name = '']) => name)),
];

const kebab = (name: string): string => name.replace(/[A-Z]/g, (char) => `-${char.toLowerCase()}`);

/** Adds the nearest known name to what yargs says about an unknown command, option or argument. */
export function explainUsage(message: string, argv: readonly string[], commands: readonly string[], help: string): string {
  const [, names] = /^Unknown (?:argument|command)s?: (.*)$/.exec(message) ?? [];
  if (names === undefined) return message;
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
