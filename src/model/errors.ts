/** A place in a file that a person can open; lines and columns count from 1. */
export type Place = { readonly file: string; readonly line?: number; readonly column?: number };

/** One mistake in the input, said as a compiler would: what, where, what was expected, what to do. */
export type Problem = {
  /** Stable id in kebab-case, never reused. */
  readonly code: string;
  readonly place: Place;
  /** What was found. */
  readonly message: string;
  /** What is allowed, or what to do about it. */
  readonly remedy?: string;
  /** The register entry that it concerns. */
  readonly entry?: string;
  /** The record of decisions cannot be trusted: altered, copied, missing. No other problem voids what people decided. */
  readonly integrity?: true;
};

/** `file:line:column`, with what is not known left out. */
export function formatPlace({ file, line, column }: Place): string {
  return [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
}

export function formatProblem({ code, place, message, remedy }: Problem): string {
  return `${formatPlace(place)}: ${message} [${code}]${remedy === undefined ? '' : `\n    ${remedy}`}`;
}

/**
 * Someone using the tool can cause it and can fix it; everything else is a bug in the tool (exit code 3).
 * `exitCode` 1: the tool worked and the answer is no. 2: the input is wrong.
 */
export class UserError extends Error {
  readonly code: string;
  readonly exitCode: 1 | 2;
  readonly problems: readonly Problem[];

  constructor(code: string, message: string, details: { problems?: readonly Problem[]; exitCode?: 1 | 2; cause?: unknown } = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = 'UserError';
    this.code = code;
    this.exitCode = details.exitCode ?? 2;
    this.problems = details.problems ?? [];
  }

  /** An error made of the problems of one reading, all of them. */
  static of(problems: readonly Problem[]): UserError {
    const [first] = problems;
    return new UserError(first?.code ?? 'wrong-input', problems.map(formatProblem).join('\n'), { problems });
  }
}
