import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EvidenceRecord, RecordedEvidence } from '../../src/model/evidence.js';
import { digestFrom } from './makers.js';
import { entryText, policyText, type TempRegister, tempFolder, tempRegister } from './temp-register.js';

const folder = join(import.meta.dirname, '../fixtures/evidence');

/**
 * What real tools wrote about the addon `pallet_register`: Odoo's log of each series (all kinds of outcomes), and of 17.0 without
 * `test_outcomes.py` its log, the JUnit XML of pytest-odoo 2.3 and the XML of coverage.py 7.17. Only lines on this addon were kept.
 */
export const evidenceFile = (name: string): string => join(folder, name);
export const evidenceText = (name: string): string => readFileSync(evidenceFile(name), 'utf8');

/** The addon that was measured; without `outcomes` as it was for the clean run. */
export function putAddon(path: string, outcomes = false): string {
  cpSync(join(folder, 'pallet_register'), path, { recursive: true });
  if (!outcomes) {
    rmSync(join(path, 'tests/test_outcomes.py'));
    writeFileSync(join(path, 'tests/__init__.py'), 'from . import test_pallet\n');
  }
  return path;
}

const criterion = (id: string, level: string): string =>
  `    { id: "${id}", level: "${level}", scenario: "partial stock", given: "g ${id}", when: "w", then: "t" },\n`;

const acceptance = `  acceptance: [
${criterion('AC-1', 'unit')}${criterion('AC-2', 'integration')}${criterion('AC-3', 'unit')}  ],
  addon: { name: "pallet_register", depends: ["base"] },
`;

/** A register whose entry CR-0001 has three criteria and, in `addons/`, the addon that the fixtures measured. */
export function measuredRegister(policy = policyText, more = ''): TempRegister {
  const register = tempRegister({
    'register/policy.ts': policy,
    'register/entries/CR-0001-credit-hold.ts': entryText('CR-0001', acceptance.replace('  ],\n', `${more}  ],\n`)),
  });
  putAddon(join(register.root, 'addons/pallet_register'));
  return register;
}

/** A file with the text given. */
export function inputFile(name: string, text: string): string {
  const { root } = tempFolder({ [name]: text });
  return join(root, name);
}

export const codeDigest = digestFrom('code');

/** Evidence as it was read; its digest is made from its name. */
export function makeEvidence(name: string, record: Partial<EvidenceRecord> = {}): RecordedEvidence {
  return {
    format: 1,
    entry: 'CR-0001',
    date: '2026-06-01',
    person: 'ann',
    origin: 'imported',
    series: '17.0',
    addon: { name: 'delivery_note_text', digest: codeDigest },
    sources: [{ kind: 'odoo-log', sha256: digestFrom('log') }],
    parents: [],
    ...record,
    self: digestFrom(name),
    file: `register/evidence/CR-0001/${digestFrom(name)}.json`,
  };
}
