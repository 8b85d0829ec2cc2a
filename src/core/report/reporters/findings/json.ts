import { printJson, reportFormat } from '../../json.js';
import type { FindingsSubject, Reporter } from '../../subject.js';

export const json: Reporter<FindingsSubject> = {
  id: 'json',
  render: ({ findings, at, tool, checked }) => printJson({ format: reportFormat, kind: 'findings', tool, at, checked, findings }),
};
