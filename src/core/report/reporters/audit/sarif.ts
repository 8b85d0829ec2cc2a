import type { AuditSubject, Reporter } from '../../subject.js';
import { sarif as findingsSarif } from '../findings/sarif.js';

/** SARIF 2.1.0, as `check` writes it. What the baseline accepts is there as suppressed, so that it is not told as fixed. */
export const sarif: Reporter<AuditSubject> = {
  id: 'sarif',
  render({ report: { addons, estate }, tool, at, folder }, screen) {
    const findings = [...addons.flatMap((addon) => addon.findings), ...(estate?.register ?? [])];
    const accepted = estate?.baseline?.accepted;
    return findingsSarif.render({ findings, accepted, at, tool, folder, checked: { entries: 0, addons: addons.length } }, screen);
  },
};
