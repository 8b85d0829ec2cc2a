import { expect, it } from 'vitest';
import { generationDocument } from '../../../../src/core/report/documents/generation.js';
import { renderTerminal } from '../../../../src/core/report/render/terminal.js';
import type { FileOutcome, GenerateMode } from '../../../../src/model/generation.js';

const text = (mode: GenerateMode, change: FileOutcome['change']): string =>
  renderTerminal(
    generationDocument({
      mode,
      addons: [
        {
          entry: 'CR-0001',
          extendedBy: [],
          withdrawn: [],
          formerly: [],
          addon: 'wh_one',
          series: '17.0',
          folder: 'generated/17.0/wh_one',
          outcome: 'differs',
          files: [{ path: 'models/sale_order.py', change }],
          unchanged: 3,
          keptByOdoo: ['security/wh_one_rules.xml'],
        },
      ],
      refused: [],
      problems: [],
      exitCode: 0,
    }),
    { width: 100, color: false },
  );

it('does not promise to write over what was edited by hand', () => {
  expect(text('write', 'edited')).toContain('changed by hand, left as it is: generated/17.0/wh_one');
  expect(text('write', 'edited')).not.toContain('would write');
  expect(text('dry-run', 'update')).toContain('would write generated/17.0/wh_one');
  expect(text('check', 'edited')).toContain('differs');
});

it('says which records an installed database keeps', () => {
  expect(text('write', 'update')).toContain('installed databases keep records of security/wh_one_rules.xml as they are (noupdate)');
});

it('says which accepted losses nothing would lose', () => {
  const document = generationDocument({ mode: 'write', addons: [], refused: [], problems: [], unknownLosses: ['foo.bar'], exitCode: 2 });
  expect(renderTerminal(document, { width: 100, color: false })).toContain('nothing in this run would lose it: foo.bar.');
});
