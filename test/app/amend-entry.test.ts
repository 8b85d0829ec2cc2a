import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amendEntry } from '../../src/app/amend-entry.js';
import { UserError } from '../../src/model/errors.js';
import { entryText, type TempRegister, tempRegister } from '../helpers/temp-register.js';

const file = 'register/entries/CR-0001-credit-hold.ts';

function amend({ root }: TempRegister, set: readonly string[], unset: readonly string[] = []) {
  return amendEntry({ root, entry: 'CR-0001', set, unset, cacheDir: null });
}

async function refused(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  throw new Error('it was amended');
}

/** Lines that differ: `-` what was there, `+` what is there now. */
function changed(before: string, after: string): readonly string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `-${line}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+${line}`),
  ];
}

const body = `  addon: {
    name: "sale_credit_hold", // technical name
    depends: ["sale"],
    models: {
      "sale.order": { kind: "extend", fields: { hold: { type: "boolean", label: "On hold" } } },
    },
  },
  acceptance: [
    { id: "AC-1", level: "unit", scenario: "hold", given: "a", when: "b", then: "c" },
    { id: "AC-2", level: "unit", scenario: "free", given: "a", when: "b", then: "c" },
  ],
`;

describe('amending an entry', () => {
  it.each<[string, string[], string[], string[]]>([
    ['a value', ['title=Credit hold on quotations'], [], ['-  title: "Credit hold",', '+  title: "Credit hold on quotations",']],
    [
      'a value with quotes, brackets and an equals sign',
      ['title=a "b" = {c}'],
      [],
      ['-  title: "Credit hold",', '+  title: "a \\"b\\" = {c}",'],
    ],
    ['text that looks like a number', ['series=18.0'], [], ['-  series: "17.0",', '+  series: "18.0",']],
    [
      'a value with a comment behind it',
      ['addon.name=credit_hold'],
      [],
      ['-    name: "sale_credit_hold", // technical name', '+    name: "credit_hold", // technical name'],
    ],
    [
      'a key with dots',
      ['addon.models.sale.order.fields.hold.label=Held'],
      [],
      [
        '-      "sale.order": { kind: "extend", fields: { hold: { type: "boolean", label: "On hold" } } },',
        '+      "sale.order": { kind: "extend", fields: { hold: { type: "boolean", label: "Held" } } },',
      ],
    ],
    ['a new key at the end', ['sites=["utrecht"]'], [], ['+  sites: ["utrecht"],']],
    [
      'a new key in a line',
      ['/addon/models/sale.order/fields/hold/required=true'],
      [],
      [
        '-      "sale.order": { kind: "extend", fields: { hold: { type: "boolean", label: "On hold" } } },',
        '+      "sale.order": { kind: "extend", fields: { hold: { type: "boolean", label: "On hold", required: true } } },',
      ],
    ],
    [
      'a key below one that is not there',
      ['justification.consequence=We lose money.'],
      [],
      ['+  justification: { consequence: "We lose money." },'],
    ],
    [
      'an item of a list',
      ['acceptance.1.scenario=released'],
      [],
      [
        '-    { id: "AC-2", level: "unit", scenario: "free", given: "a", when: "b", then: "c" },',
        '+    { id: "AC-2", level: "unit", scenario: "released", given: "a", when: "b", then: "c" },',
      ],
    ],
    ['one more item', ['addon.depends.1=sale_stock'], [], ['-    depends: ["sale"],', '+    depends: ["sale", "sale_stock"],']],
    [
      'nothing but a removal',
      [],
      ['acceptance.0'],
      ['-    { id: "AC-1", level: "unit", scenario: "hold", given: "a", when: "b", then: "c" },'],
    ],
    [
      'a removal in a line',
      [],
      ['addon.models.sale.order.fields.hold.label'],
      [
        '-      "sale.order": { kind: "extend", fields: { hold: { type: "boolean", label: "On hold" } } },',
        '+      "sale.order": { kind: "extend", fields: { hold: { type: "boolean" } } },',
      ],
    ],
  ])('changes %s and nothing else', async (_case, set, unset, lines) => {
    const before = entryText('CR-0001', body);
    const register = tempRegister({ [file]: before });
    const result = await amend(register, set, unset);
    expect(changed(before, register.read(file))).toEqual(lines);
    expect(result.file).toBe(file);
    expect(result.text).toBe(register.read(file));
  });

  it('adds a part behind a last one that has no comma', async () => {
    const register = tempRegister({
      [file]: entryText('CR-0001', body.replace('"c" },\n  ],', '"c" }\n  ],').replace(/(hold: .*\}),\n/, '$1\n')),
    });
    await amend(register, ['acceptance.2={"id":"AC-3","level":"unit","scenario":"x","given":"a","when":"b","then":"c"}']);
    expect(register.read(file)).toMatch(/"AC-2".*\},\n {4}\{ id: "AC-3".*\},\n {2}\],/);
  });

  it('changes a value at the const of the same file that it comes from', async () => {
    const before = entryText('CR-0001')
      .replace('title: "Credit hold"', 'title')
      .replace('// What', 'const title = "Credit hold";\n\n// What');
    const register = tempRegister({ [file]: before });
    await amend(register, ['title=Hold']);
    expect(changed(before, register.read(file))).toEqual(['-const title = "Credit hold";', '+const title = "Hold";']);
  });

  it.each<[string, Record<string, string>, string[], string[], string]>([
    ['an unknown key', {}, ['titel=x'], [], `${file}:11:3: unknown key titel. Did you mean title? [unknown-key]`],
    [
      'a wrong value',
      {},
      ['series=17'],
      [],
      `${file}:7:11: series is "17". [wrong-value]\n    allowed: one of "16.0", "17.0", "18.0", "19.0"`,
    ],
    ['a missing key', {}, [], ['title'], `${file}:4:30: the key title is missing [missing-key]`],
    [
      'an unknown process',
      {},
      ['process=order-to-csh'],
      [],
      `${file}:8:12: the policy knows no process order-to-csh. Did you mean order-to-cash? [unknown-process]`,
    ],
    ['another id', {}, ['id=CR-0002'], [], 'The id of CR-0001 stands in the name of its file and in its decisions; it cannot be amended.'],
    ['a removal of nothing', {}, [], ['upgrade.exit'], 'There is no upgrade.exit to remove.'],
    ['a path without key', {}, ['/=x'], [], 'A path needs at least one key, for example title or /addon/name.'],
    ['a path through text', {}, ['title.x=1'], [], 'x leads into "Credit hold", which has no parts.'],
    [
      'something else than an assignment',
      {},
      ['title'],
      [],
      '"title" is no assignment. Write --set path=value, for example --set title="Credit hold".',
    ],
    [
      'a value of another file',
      {
        'register/shared.ts': 'export const title = "Credit hold";\n',
        [file]: entryText('CR-0001')
          .replace('title: "Credit hold"', 'title')
          .replace('\n\n', '\nimport { title } from "../shared.ts";\n\n'),
      },
      ['title=x'],
      [],
      `${file}:7:3: the value comes from title, which another file declares; change it there, or write the value out here.`,
    ],
    [
      'a const that is used twice',
      {
        [file]: entryText('CR-0001')
          .replace('title: "Credit hold"', 'title, sites: [title]')
          .replace('// What', 'const title = "utrecht";\n\n// What'),
      },
      ['title=x'],
      [],
      `${file}:8:18: the policy knows no site x. [unknown-site]`,
    ],
    [
      'a const of two people',
      {
        [file]: entryText('CR-0001')
          .replace('requester: "cleo"', 'requester: who')
          .replace('owner: "head-of-sales"', 'owner: who')
          .replace('// What', 'const who = "ben";\n\n// What'),
      },
      ['requester=cleo'],
      [],
      `${file}: other values would change as well, because they come from the same const; write the value out first.`,
    ],
    [
      'code in the entry',
      { [file]: entryText('CR-0001').replace('"Credit hold"', 'process.env.X') },
      ['series=18.0'],
      [],
      `${file}:6:10: found an access to a property: process.env.X [not-readable]`,
    ],
  ])('refuses %s and writes nothing', async (_case, files, set, unset, message) => {
    const register = tempRegister(files);
    const before = register.read(file);
    expect((await refused(amend(register, set, unset))).slice(0, message.length)).toBe(message);
    expect(register.read(file)).toBe(before);
    expect(readdirSync(join(register.root, 'register/entries'))).toEqual(['CR-0001-credit-hold.ts']);
  });

  it('changes only the addressed value, whatever the text', async () => {
    const register = tempRegister({ [file]: entryText('CR-0001', body) });
    const clean = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .filter((text) => text.length <= 120 && !text.startsWith('"'));
    await fc.assert(
      fc.asyncProperty(clean, async (text) => {
        const before = register.read(file).split('\n');
        const { registered } = await amend(register, [`title=${text}`]);
        expect(registered.entry.title).toBe(text);
        const after = register.read(file).split('\n');
        expect(after.length).toBe(before.length);
        expect(after.filter((line, index) => line !== before[index]).length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 40 },
    );
  });
});
