import type { AuditSubject, Reporter } from '../../subject.js';
import { sarif as findingsSarif } from '../findings/sarif.js';

/** SARIF 2.1.0, as `check` writes it. */
export const sarif: Reporter<AuditSubject> = {
  id: 'sarif',
  render({ report: { addons }, tool, at }, screen) {
    const findings = addons.flatMap((addon) => addon.findings);
    return findingsSarif.render({ findings, at, tool, checked: { entries: 0, addons: addons.length } }, screen);
  },
};
