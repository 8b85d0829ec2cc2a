import { expect, it } from 'vitest';
import { locatedFindings, withFindings } from '../../src/app/fingerprint-findings.js';
import { sourcesOnDisk } from '../../src/io/findings/sources.js';
import type { Finding } from '../../src/model/finding.js';
import { auditSubject } from '../helpers/audit-report.js';
import { tempFolder } from '../helpers/temp-register.js';

it('gives each of two addons of one name its own findings', async () => {
  const { root } = tempFolder({ 'x/acme/a.py': 'same = 1\n', 'y/acme/a.py': 'same = 1\n' });
  const finding = (file: string): Finding => ({ rule: 'r', severity: 'note', message: 'm', place: { file, line: 1 }, exitCode: 0 });
  const folders = [`${root}/x/acme`, `${root}/y/acme`];
  const { report: sample } = auditSubject();
  const addons = folders.flatMap((folder) =>
    sample.addons.map((one) => ({ ...one, name: 'acme', folder, findings: [finding(`${folder}/a.py`)] })),
  );
  const report = { ...sample, addons };
  const located = await locatedFindings(report, root, sourcesOnDisk());
  const told = withFindings(report, located);
  expect(told.addons.map(({ findings }) => findings.map(({ place }) => place?.file))).toEqual(folders.map((folder) => [`${folder}/a.py`]));
  expect(new Set(located.map(({ finding: { fingerprint } }) => fingerprint)).size).toBe(2);
});
