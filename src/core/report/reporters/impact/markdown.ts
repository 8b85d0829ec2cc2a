import { impactDocument } from '../../documents/impact.js';
import { renderMarkdown } from '../../render/markdown.js';
import type { ImpactReportSubject, Reporter } from '../../subject.js';

export const markdown: Reporter<ImpactReportSubject> = {
  id: 'markdown',
  render: ({ report, stack }) => renderMarkdown(impactDocument(report, stack)),
};
