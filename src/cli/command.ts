import type { ArgumentsCamelCase, Argv } from 'yargs';
import type { GlobalArgs } from './options.js';

/** One command of the tool: light to load, because the help lists them all; what it needs to run is imported by its handler. */
export type Command = {
  readonly name: string;
  /** The command with its arguments as a person types them, for example `evidence add <id>`. */
  readonly usage: string;
  readonly addTo: (parser: Argv<GlobalArgs>) => Argv<GlobalArgs>;
};

export function defineCommand<Args extends GlobalArgs>(definition: {
  /** The command with its arguments, for example `score [ids..]`. */
  readonly usage: string;
  /** The same in a message, where an argument is one of a few words. */
  readonly typed?: string;
  /** One line. */
  readonly describe: string;
  /** Called only when this command is asked for. */
  readonly options: (parser: Argv<GlobalArgs>) => Argv<Args> | Promise<Argv<Args>>;
  readonly run: (args: ArgumentsCamelCase<Args>) => Promise<void>;
}): Command {
  const { usage, typed = usage, describe, options, run } = definition;
  return { name: usage.split(' ')[0] ?? usage, usage: typed, addTo: (parser) => parser.command(usage, describe, options, run) };
}
