import type { AuditSubject, Reporter } from '../../subject.js';
import { junitXml } from '../findings/junit.js';

/** A suite for each addon: its errors are failures. */
export const junit: Reporter<AuditSubject> = {
  id: 'junit',
  render: ({ report: { addons } }) => junitXml(addons, 'audit'),
};
