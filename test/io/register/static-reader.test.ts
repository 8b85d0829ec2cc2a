import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toJson } from '../../../src/io/register/located.js';
import { diskSource } from '../../../src/io/register/source.js';
import { StaticReader } from '../../../src/io/register/static-reader.js';
import { formatProblem } from '../../../src/model/errors.js';
import { tempFolder } from '../../helpers/temp-register.js';

const main = 'register/entries/CR-0001.ts';
const head = 'import { customization } from "odoo-warrant";\n';
const plain =
  'a register file is read, never run; allowed are strings, numbers, booleans, null, arrays, objects, templates without expressions, "as const", "satisfies" and names of consts';

function read(text: string, files: Readonly<Record<string, string>> = {}) {
  const { root } = tempFolder({ [main]: text, ...files });
  return new StaticReader(diskSource(root)).read(main, 'customization');
}

/** Reads `export default customization({ x: <expression> })`; the expression stands at 2:34. */
function readValue(expression: string, files: Readonly<Record<string, string>> = {}) {
  return read(`${head}export default customization({ x: ${expression} });\n`, files);
}

function problems(reading: { problems: Parameters<typeof formatProblem>[0][] } | ReturnType<typeof read>): readonly string[] {
  return reading.problems.map((problem) => formatProblem(problem).replace(`${main}:`, ''));
}

describe('what a register file may hold', () => {
  it.each<[string, string, unknown]>([
    ['a string', '"a\\n\\u00e9"', 'a\né'],
    ['a string in single quotes', "'it''s'".replace("''", "\\'"), "it's"],
    ['a template without expression', '`a\n b`', 'a\n b'],
    ['a number', '1_000.5', 1000.5],
    ['a negative number', '-3', -3],
    ['a number with plus', '+3', 3],
    ['minus zero, which JSON does not know', '-0', 0],
    ['a number in another base', '0x10', 16],
    ['booleans and null', '[true, false, null]', [true, false, null]],
    ['nested objects', '{ "a b": { 1: [{}] } }', { 'a b': { '1': [{}] } }],
    ['as const', '["a"] as const', ['a']],
    ['satisfies', '{ a: 1 } satisfies object', { a: 1 }],
  ])('reads %s', (_case, expression, value) => {
    const reading = readValue(expression);
    expect(problems(reading)).toEqual([]);
    expect(reading.value && toJson(reading.value)).toEqual({ x: value });
  });

  it('reads consts of the file and of other files, by name and by shorthand', () => {
    const text = `${head}import type { EntryInput } from "odoo-warrant";
import { shared as other, type Only } from "../shared/a.ts";
const x: string = "here";
const list = [x, other] as const;
export default customization({ x, list, deep: { other } });
`;
    const reading = read(text, {
      'register/shared/a.ts': 'import { b } from "./b.ts";\nexport const shared = { b };\n',
      'register/shared/b.ts': 'export const b = 2;\n',
    });
    expect(problems(reading)).toEqual([]);
    expect(reading.value && toJson(reading.value)).toEqual({ x: 'here', list: ['here', { b: 2 }], deep: { other: { b: 2 } } });
    expect(reading.imports).toEqual(['register/shared/a.ts', 'register/shared/b.ts']);
  });

  it('builds objects without a prototype and with sorted keys', () => {
    const reading = readValue('{ b: 1, a: { d: 1, c: 2 } }');
    const value = reading.value && toJson(reading.value);
    expect(JSON.stringify(value)).toBe('{"x":{"a":{"c":2,"d":1},"b":1}}');
    expect(Object.getPrototypeOf(value)).toBeNull();
  });
});

describe('what a register file may not hold', () => {
  it.each<[string, string, string]>([
    ['require', 'require("fs")', `2:35: found a call: require("fs") [not-readable]\n    ${plain}`],
    ['the environment', 'process.env.HOME', `2:35: found an access to a property: process.env.HOME [not-readable]\n    ${plain}`],
    ['an import call', 'import("fs")', `2:35: found a call: import("fs") [not-readable]\n    ${plain}`],
    ['a function', '() => 1', `2:35: found a function: () => 1 [not-readable]\n    ${plain}`],
    ['new', 'new Date()', `2:35: found a call: new Date() [not-readable]\n    ${plain}`],
    [
      'an operation',
      '"a" + "b"',
      `2:35: found an operation: "a" + "b" [not-readable]\n    write texts as one long string, or as a template (\`…\`) without expressions; ${plain}`,
    ],
    ['a condition', 'true ? 1 : 2', `2:35: found a condition: true ? 1 : 2 [not-readable]\n    ${plain}`],
    ['a template with expression', `\`a\${1}\``, `2:35: found a template with expressions: \`a\${1}\` [not-readable]\n    ${plain}`],
    ['a tagged template', 'String.raw`a`', `2:35: found a tagged template: String.raw\`a\` [not-readable]\n    ${plain}`],
    ['a spread in an array', '[...[1]]', `2:36: found a spread: ...[1] [not-readable]\n    ${plain}`],
    ['a hole', '[1,,2]', `2:38: found a hole in an array:  [not-readable]\n    ${plain}`],
    ['a spread in an object', '{ ...{} }', `2:37: found a spread: ...{} [not-readable]\n    ${plain}`],
    ['a getter', '{ get a() { return 1; } }', `2:37: found a getter or setter: get a() { return 1; } [not-readable]\n    ${plain}`],
    ['a method', '{ a() {} }', `2:37: found a method: a() {} [not-readable]\n    ${plain}`],
    ['a computed key', '{ ["a"]: 1 }', '2:37: found a computed key: ["a"] [not-readable]\n    write the key out'],
    [
      '__proto__',
      '{ __proto__: {} }',
      '2:37: the key __proto__ is not allowed [forbidden-key]\n    choose another name: this one has a meaning in JavaScript',
    ],
    [
      'constructor in quotes',
      '{ "constructor": 1 }',
      '2:37: the key constructor is not allowed [forbidden-key]\n    choose another name: this one has a meaning in JavaScript',
    ],
    [
      'prototype',
      '{ prototype: 1 }',
      '2:37: the key prototype is not allowed [forbidden-key]\n    choose another name: this one has a meaning in JavaScript',
    ],
    ['a key twice', '{ a: 1, "a": 2 }', '2:43: the key a stands twice in this object [duplicate-key]\n    remove one of the two'],
    ['undefined', 'undefined', '2:35: found undefined [not-readable]\n    leave the key out, or write null'],
    ['a type assertion', '1 as number', `2:35: found a type assertion: 1 as number [not-readable]\n    ${plain}`],
    ['a bigint', '1n', `2:35: found a bigint: 1n [not-readable]\n    ${plain}`],
    [
      'an infinite number',
      '1e999',
      '2:35: the number 1e999 cannot be held exactly [number-not-exact]\n    use a smaller number, or a string',
    ],
    [
      'a number beyond 2^53',
      '9007199254740993',
      '2:35: the number 9007199254740993 cannot be held exactly [number-not-exact]\n    use a smaller number, or a string',
    ],
    [
      'an unknown name',
      'titel',
      '2:35: there is no const named titel [unknown-name]\n    declare it in this file (const titel = …) or import it from a file in register/.',
    ],
    [
      'a control character',
      '"a\\u0000"',
      '2:35: the text holds the character U+0000 at position 2 [refused-character]\n    remove it: XML or UTF-8 cannot carry it, or it makes text read differently from what it is',
    ],
    [
      'a bidirectional override',
      '"a\\u202e"',
      '2:35: the text holds the character U+202E at position 2 [refused-character]\n    remove it: XML or UTF-8 cannot carry it, or it makes text read differently from what it is',
    ],
  ])('refuses %s', (_case, expression, message) => {
    expect(problems(readValue(expression))).toEqual([message]);
  });

  const nothingElse = 'a register file holds imports, consts and one default export, nothing else';
  it.each<[string, string, string[]]>([
    ['let', 'let a = 1;', ['2:1: found a variable that can change [not-readable]\n    declare it with const']],
    ['var', 'var a = 1;', ['2:1: found a variable that can change [not-readable]\n    declare it with const']],
    [
      'destructuring',
      'const { a } = {};',
      ['2:7: found a declaration that takes a value apart [not-readable]\n    write const name = value'],
    ],
    ['a statement', 'console.log(1);', [`2:1: found a statement: console.log(1); [not-readable]\n    ${nothingElse}`]],
    ['a loop', 'for (;;) {}', [`2:1: found a statement: for (;;) {} [not-readable]\n    ${nothingElse}`]],
    ['a function', 'function f() {}', [`2:1: found a statement: function f() {} [not-readable]\n    ${nothingElse}`]],
    [
      'an import for its side effects',
      'import "./x.ts";',
      ['2:1: found an import for its side effects [not-readable]\n    import the names that you use: import { name } from …'],
    ],
    [
      'a module of the system',
      'import { readFileSync } from "node:fs";',
      [
        '2:30: "node:fs" cannot be imported [import-refused]\n    a register file imports from "odoo-warrant" and from files of the register ("./name.ts")',
      ],
    ],
    [
      'an absolute path',
      'import { a } from "/etc/a.ts";',
      [
        '2:19: "/etc/a.ts" cannot be imported [import-refused]\n    a register file imports from "odoo-warrant" and from files of the register ("./name.ts")',
      ],
    ],
    [
      'a namespace',
      'import * as a from "./a.ts";',
      ['2:8: only named consts can be imported [not-readable]\n    write import { name } from "./file.ts"'],
    ],
    [
      'something else of the library',
      'import { check } from "odoo-warrant";',
      ['2:10: "odoo-warrant" has no check for a register [unknown-name]\n    import customization, policy or types'],
    ],
    [
      'an import without ending',
      'import { a } from "./a";',
      ['2:19: the import "./a" does not end in .ts [import-refused]\n    name the file as it is: "./shared.ts"'],
    ],
    [
      'an import of another kind of file',
      'import { a } from "./a.json";',
      ['2:19: the import "./a.json" does not end in .ts [import-refused]\n    name the file as it is: "./shared.ts"'],
    ],
    [
      'an import from outside',
      'import { a } from "../../a.ts";',
      ['2:19: the import "../../a.ts" leads out of register/ [import-refused]\n    a register file imports only files of the register'],
    ],
    [
      'an import of nothing',
      'import { a } from "./a.ts";',
      ['2:19: there is no file register/entries/a.ts [import-refused]\n    correct the path of the import'],
    ],
  ])('refuses %s', (_case, statement, messages) => {
    expect(problems(read(`${head}${statement}\nexport default customization({});\n`))).toEqual(messages);
  });

  it.each<[string, string, string]>([
    [
      'no export',
      head,
      '1:1: the file has no default export [no-export]\n    write export default customization({ … }), with import { customization } from "odoo-warrant"',
    ],
    [
      'a bare object',
      'export default {};\n',
      '1:16: the default export is something else [no-export]\n    write export default customization({ … }), with import { customization } from "odoo-warrant"',
    ],
    [
      'a call of something that was not imported',
      'export default customization({});\n',
      '1:16: the default export is something else [no-export]\n    write export default customization({ … }), with import { customization } from "odoo-warrant"',
    ],
    [
      'an empty file',
      '',
      '1:1: the file has no default export [no-export]\n    write export default customization({ … }), with import { customization } from "odoo-warrant"',
    ],
    [
      'a syntax error',
      `${head}export default customization({ a: });\n`,
      '2:35: Expression expected. [syntax-error]\n    correct the TypeScript syntax',
    ],
  ])('refuses %s', (_case, text, message) => {
    expect(problems(read(text))).toEqual([message]);
  });

  it('tells all mistakes of a file at once', () => {
    const reading = read(`${head}let a = 1;\nexport default customization({ x: b, y: c(), z: ["\\u0001"] });\n`);
    expect(reading.problems.map(({ code, place }) => [code, place.line, place.column])).toEqual([
      ['not-readable', 2, 1],
      ['unknown-name', 3, 35],
      ['not-readable', 3, 41],
      ['refused-character', 3, 50],
    ]);
  });

  it('refuses a round of imports, and a chain of more than eight', () => {
    const round = readValue('1', {});
    expect(round.problems).toEqual([]);
    const cycle = read(`${head}import { a } from "../a.ts";\nexport default customization({ a });\n`, {
      'register/a.ts': 'import { b } from "./b.ts";\nexport const a = b;\n',
      'register/b.ts': 'import { a } from "./a.ts";\nexport const b = a;\n',
    });
    expect(problems(cycle)).toEqual([
      'register/b.ts:1:19: the import leads back to where it came from: register/a.ts → register/b.ts → register/a.ts [import-refused]\n    move what both files need into a third one',
      'register/b.ts:2:18: the const a is made of itself [const-cycle]\n    write out the value at one of the places',
    ]);
    const chain = (length: number) =>
      Object.fromEntries(
        Array.from({ length }, (_, index) => [
          `register/f${index}.ts`,
          index === length - 1
            ? `export const v${index} = 1;\n`
            : `import { v${index + 1} } from "./f${index + 1}.ts";\nexport const v${index} = v${index + 1};\n`,
        ]),
      );
    const start = `${head}import { v0 } from "../f0.ts";\nexport default customization({ v0 });\n`;
    expect(problems(read(start, chain(8)))).toEqual([]);
    expect(problems(read(start, chain(9)))[0]).toBe(
      'register/f7.ts:1:20: imports are nested deeper than 8 files [import-refused]\n    import what you need directly',
    );
  });

  it('refuses a const made of itself, and one that grows without end', () => {
    const itself = read(`${head}const a = [b];\nconst b = { a };\nexport default customization({ a });\n`);
    expect(itself.problems.map(({ code }) => code)).toEqual(['const-cycle']);
    const lines = Array.from({ length: 20 }, (_, index) => `const c${index + 1} = [c${index}, c${index}, c${index}];`);
    const bomb = read(`${head}const c0 = 1;\n${lines.join('\n')}\nexport default customization({ c20 });\n`);
    expect(bomb.problems.map(({ message }) => message)).toEqual(['the value is of more than 50000 parts']);
  });

  it('refuses what is nested too deeply, at any depth', () => {
    expect(readValue(`${'['.repeat(101)}${']'.repeat(101)}`).problems[0]?.message).toBe('the value is nested deeper than 100 levels');
    expect(readValue(`${'['.repeat(100_000)}${']'.repeat(100_000)}`).problems.length).toBeGreaterThan(0);
  });

  it('refuses large files, files that are not UTF-8, and links that lead out', () => {
    const { root } = tempFolder({ 'outside.ts': 'export const a = 1;\n' });
    const at = (path: string) => join(root, 'register', path);
    mkdirSync(at('entries'), { recursive: true });
    const text = (name: string) => `${head}import { a } from "../${name}";\nexport default customization({ a });\n`;
    writeFileSync(at('big.ts'), `export const a = "${'x'.repeat(2_000_000)}";\n`);
    writeFileSync(at('latin.ts'), Buffer.from('export const a = "\xe9";\n', 'latin1'));
    symlinkSync(join(root, 'outside.ts'), at('link.ts'));
    symlinkSync(at('inside.ts'), at('fine.ts'));
    writeFileSync(at('inside.ts'), '\uFEFFexport const a = 1;\n');
    mkdirSync(at('folder.ts'));
    const messages = ['big.ts', 'latin.ts', 'link.ts', 'fine.ts', 'folder.ts'].map((name) => {
      writeFileSync(join(root, main), text(name));
      return new StaticReader(diskSource(root)).read(main, 'customization').problems.map(formatProblem);
    });
    expect(messages).toEqual([
      ['register/big.ts: the file has more than 1 MB [file-too-large]\n    a register file has at most 1000000 bytes: split it'],
      ['register/latin.ts: the file is not valid UTF-8 [not-utf8]\n    save it as UTF-8'],
      [
        'register/link.ts: the file is a link that leads out of register/ [file-outside-register]\n    put the file itself inside register/',
      ],
      [],
      ['register/folder.ts: this is not a file [file-unreadable]\n    put a file in its place'],
    ]);
  });

  it('refuses a policy that takes values from an entry, whatever file lies between', () => {
    const { root } = tempFolder();
    mkdirSync(join(root, 'register/entries'), { recursive: true });
    writeFileSync(join(root, 'register/entries/CR-0001-a.ts'), 'export const days = 3;\n');
    writeFileSync(join(root, 'register/shared.ts'), 'import { days } from "./entries/CR-0001-a.ts";\nexport const validDays = days;\n');
    const text =
      'import { policy } from "odoo-warrant";\nimport { validDays } from "./shared.ts";\nexport default policy({ validDays });\n';
    writeFileSync(join(root, 'register/policy.ts'), text);
    const { problems: found } = new StaticReader(diskSource(root)).read('register/policy.ts', 'policy');
    expect(found.map(formatProblem)).toEqual([expect.stringContaining('the policy imports an entry, register/entries/CR-0001-a.ts')]);
  });
});
