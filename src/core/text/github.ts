import type { Encoded } from '../../model/plan.js';
import { encoded } from './encoded.js';

export type GithubCommand = Encoded<'github'>;

/** Escapes of `@actions/core` (packages/core/src/command.ts): `%` and line ends everywhere, `:` and `,` in properties. */
const references: Readonly<Record<string, string>> = { '%': '%25', '\r': '%0D', '\n': '%0A', ':': '%3A', ',': '%2C' };
const reference = (char: string): string => references[char] ?? char;

const data = (text: string): string => text.replace(/[%\r\n]/g, reference);
const property = (text: string): string => text.replace(/[%\r\n:,]/g, reference);

export type Annotation = {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
};

/** A workflow command that annotates a file; one line without its end. */
export function githubAnnotation({ level, message, file, line, column, title }: Annotation): GithubCommand {
  const properties = Object.entries({ file, line, col: column, title })
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${property(String(value))}`]))
    .join(',');
  return encoded('github', `::${level}${properties === '' ? '' : ` ${properties}`}::${data(message)}`);
}
