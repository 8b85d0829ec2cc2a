import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCobertura } from '../../../src/io/evidence/read-cobertura.js';
import { readJUnit } from '../../../src/io/evidence/read-junit.js';
import { readOdooLog } from '../../../src/io/evidence/read-odoo-log.js';
import { readSarif } from '../../../src/io/evidence/read-sarif.js';
import { readScript } from '../../../src/io/evidence/read-script.js';
import { UserError } from '../../../src/model/errors.js';
import { evidenceText, putAddon } from '../../helpers/evidence.js';
import { tempFolder } from '../../helpers/temp-register.js';

const addon = 'pallet_register';

/** A text of which a part was cut out, doubled, or replaced by anything at all. */
const mutated = (text: string) =>
  fc
    .tuple(
      fc.nat(text.length),
      fc.nat(200),
      fc.oneof(fc.constantFrom('', '<', '&', ']]>', '\0', '<!DOCTYPE a [', '{"', '|', '\\'), fc.string(), fc.string({ unit: 'binary' })),
    )
    .map(([at, size, put]) => text.slice(0, at) + put + text.slice(at + size));

const sarif = JSON.stringify({
  version: '2.1.0',
  runs: [
    {
      tool: { driver: { name: 'x' } },
      results: [{ ruleId: 'a', locations: [{ physicalLocation: { artifactLocation: { uri: `${addon}/models/pallet.py` } } }] }],
    },
  ],
});

it.each([
  ['odoo.log', evidenceText('outcomes-17.log'), (path: string) => readOdooLog(path, addon)],
  ['junit.xml', evidenceText('junit.xml'), (path: string) => readJUnit(path, addon, { own: () => undefined, hasFile: () => false })],
  ['coverage.xml', evidenceText('coverage.xml'), (path: string, folder: string) => readCobertura(path, addon, folder)],
  ['lint.sarif', sarif, (path: string, folder: string) => readSarif(path, addon, folder)],
  ['uat.md', '# A\n\nScript CR-0001\n\n| Criterion | Result |\n| --- | --- |\n| AC-1 | \\| `x` |\n', (path: string) => readScript(path)],
] as const)('reads a damaged %s or says what is wrong with it', (name, text, read) => {
  const { root } = tempFolder();
  const folder = putAddon(join(root, addon));
  const path = join(root, name);
  fc.assert(
    fc.property(mutated(text), (damaged) => {
      writeFileSync(path, damaged);
      try {
        read(path, folder);
      } catch (error) {
        expect(error).toBeInstanceOf(UserError);
      }
    }),
    { numRuns: 150 },
  );
});
