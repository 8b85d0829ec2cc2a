import { impactDocument } from '../../documents/impact.js';
import { renderTerminal } from '../../render/terminal.js';
import type { ImpactReportSubject, Reporter } from '../../subject.js';

export const text: Reporter<ImpactReportSubject> = {
  id: 'text',
  render: ({ report, stack }, screen) => renderTerminal(impactDocument(report, stack), screen),
};
