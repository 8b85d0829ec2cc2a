export { auditReporters } from './audit/index.js';
export { entriesReporters } from './entries/index.js';
export { entryReporters } from './entry/index.js';
export { findingReporters } from './findings/index.js';
export { impactReporters } from './impact/index.js';
export { registerReporters } from './register/index.js';
export { scoreReporters } from './scores/index.js';
export { verdictReporters } from './verdicts/index.js';
