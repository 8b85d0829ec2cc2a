import { renderPage } from '../core/report/html/page.js';
import { style } from '../core/report/html/style.js';
import { registerReporters } from '../core/report/reporters/index.js';
import type { RegisterSubject } from '../core/report/subject.js';
import type { ReportFormat } from '../model/formats.js';
import type { Screen } from '../model/screen.js';
import { type OpenReview, openReview, type ReviewOptions } from './open-review.js';
import { styleHash } from './style-hash.js';

export type ReportOptions = ReviewOptions & { readonly format: ReportFormat; readonly tool: string; readonly screen?: Screen };

const pipe: Screen = { width: 80, color: false };

export type Report = Pick<OpenReview, 'problems'> & { readonly text: string };

/** The whole register as one text: for a terminal, a pull request, a browser or a program. */
export async function report({ format, tool, screen = pipe, ...options }: ReportOptions): Promise<Report> {
  const { register, review, problems } = await openReview(options);
  const text = renderReport({ register, review, tool }, format, screen);
  register.references.save(false);
  register.outlooks.save(false);
  register.alternatives.save();
  return { text, problems };
}

export function renderReport(subject: RegisterSubject, format: ReportFormat, screen: Screen): string {
  return format === 'html' ? renderPage(subject, styleHash(style)) : registerReporters[format].render(subject, screen);
}
