// The use cases, for programs. What generates goes through the gate like the command does; nothing that writes around it is exported.
export { type AddedEvidence, addEvidence, type EvidenceRequest } from './app/add-evidence.js';
export { type AdoptRequest, adopt } from './app/adopt.js';
export { amendEntry } from './app/amend-entry.js';
export { addUp, type BackTest, handCounts, isKnownStep, type Migration, openBackTest, rangeAround } from './app/back-test.js';
export { type CheckOptions, type CheckResult, checkRegister } from './app/check-register.js';
export { type DriftOptions, drift } from './app/drift.js';
export { type GenerateOptions, generate } from './app/generate.js';
export { initProject } from './app/init-project.js';
export { loadRegister } from './app/load-register.js';
export { newEntry } from './app/new-entry.js';
export { openReview, type ReviewOptions } from './app/open-review.js';
export { type PortfolioRequest, portfolioOf } from './app/portfolio.js';
export { recordDecision } from './app/record-decision.js';
export { type ReportOptions, report } from './app/report.js';
export { uatScript } from './app/uat-script.js';
export { type VerifyOptions, verify } from './app/verify.js';
export { UserError } from './model/errors.js';
