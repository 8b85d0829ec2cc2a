import { verificationReporters } from '../core/report/reporters/index.js';
import type { VerifyFormat } from '../model/formats.js';
import type { Screen } from '../model/screen.js';
import type { Verification } from '../model/verification.js';

export type ShowVerification = { readonly format: VerifyFormat; readonly screen: Screen; readonly at: string; readonly tool: string };

/** What a real Odoo said. */
export function showVerification(verification: Verification, { format, screen, at, tool }: ShowVerification): string {
  return verificationReporters[format].render({ verification, at, tool }, screen);
}
