/** Formats in which findings, scores and the register can be printed; the first is the default. */
export const findingFormats = ['text', 'json', 'sarif', 'junit', 'github'] as const;
export type FindingFormat = (typeof findingFormats)[number];

export const scoreFormats = ['text', 'json', 'markdown'] as const;
export type ScoreFormat = (typeof scoreFormats)[number];

export const plainFormats = ['text', 'json'] as const;
export type PlainFormat = (typeof plainFormats)[number];

export const reportFormats = ['text', 'markdown', 'html', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export const impactFormats = ['text', 'json', 'sarif', 'csv', 'markdown'] as const;
export type ImpactFormat = (typeof impactFormats)[number];
export const auditFormats = ['text', 'json', 'sarif', 'junit', 'csv', 'xlsx', 'markdown', 'html'] as const;
export type AuditFormat = (typeof auditFormats)[number];
export const portfolioFormats = ['text', 'json', 'markdown', 'csv', 'html'] as const;
export type PortfolioFormat = (typeof portfolioFormats)[number];
export const uatFormats = ['markdown', 'xlsx'] as const;
export type UatFormat = (typeof uatFormats)[number];
export const verifyFormats = ['text', 'json', 'junit'] as const;
export type VerifyFormat = (typeof verifyFormats)[number];
