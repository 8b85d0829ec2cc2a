import type { Finding, Severity } from '../../../../model/finding.js';
import { type Annotation, githubAnnotation } from '../../../text/github.js';
import type { FindingsSubject, Reporter } from '../../subject.js';

const levels: Readonly<Record<Severity, Annotation['level']>> = { error: 'error', warning: 'warning', note: 'notice' };

function annotation({ severity, message, remedy, rule, entry, place }: Finding): string {
  const { text } = githubAnnotation({
    level: levels[severity],
    title: entry === undefined ? rule : `${rule} (${entry})`,
    message: remedy === undefined ? message : `${message}\n${remedy}`,
    ...(place === undefined ? {} : place),
  });
  return `${text}\n`;
}

/** Workflow commands: GitHub shows each finding at its line of the pull request. */
export const github: Reporter<FindingsSubject> = { id: 'github', render: ({ findings }) => findings.map(annotation).join('') };
