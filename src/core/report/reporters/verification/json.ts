import { printJson, reportFormat } from '../../json.js';
import type { Reporter, VerificationSubject } from '../../subject.js';

export const json: Reporter<VerificationSubject> = {
  id: 'json',
  render: ({ verification, tool, at }) => printJson({ format: reportFormat, kind: 'verification', tool, at, ...verification }),
};
