import { type StatementKind, statementKinds, type Unexpressed } from '../../model/adoption.js';
import type { FolderAuthors } from '../../model/history.js';

/** What is not expressed, by kind in the order of kinds; those without any are left out. */
export function byKind(unexpressed: readonly Unexpressed[]): readonly (readonly [StatementKind, readonly Unexpressed[]])[] {
  return statementKinds.flatMap((kind) => {
    const items = unexpressed.filter((one) => one.kind === kind);
    return items.length === 0 ? [] : [[kind, items] as const];
  });
}

function history(authors: FolderAuthors | undefined): readonly string[] {
  if (authors === undefined) return ['Authors and dates are not known: git says nothing about this folder.'];
  const { first, last, people, commits } = authors;
  const named = people.map(({ name, commits: own }) => `${name} (${own})`).join(', ');
  return [`Changed from ${first} to ${last} in ${commits} ${commits === 1 ? 'commit' : 'commits'} of ${named}.`];
}

const marks: Readonly<Record<Unexpressed['side'], string>> = { original: '-', rendering: '+', both: '≠' };

/**
 * Lines above an adopted entry: where it comes from, what a person has to fill in, and everything of the addon that it does not express.
 * `-` is only in the addon, `+` only in what would be generated, `≠` in both and not the same.
 */
export function adoptionComment(
  folder: string,
  authors: FolderAuthors | undefined,
  unexpressed: readonly Unexpressed[],
): readonly string[] {
  const kinds = byKind(unexpressed);
  return [
    `Drafted from ${folder}.`,
    ...history(authors),
    'To fill in before anybody can approve it: justification (kind, problem, measure, benefit, cost, volumes, alternatives,',
    'consequence, sponsor), security, upgrade, and what each acceptance criterion proves.',
    ...(kinds.length === 0 ? ['The entry says everything that the addon says.'] : ['', 'Not expressed, by kind:']),
    ...kinds.flatMap(([kind, items]) => [
      `${kind}: ${items.length}`,
      ...items.map(({ side, name, file, line, why }) => `  ${marks[side]} ${name} (${file}:${line}): ${why}`),
    ]),
  ];
}
