// The tool reads syntax with the TypeScript compiler inside @ts-morph/common. Loading all nine megabytes of it took a third of a run, so
// the tool takes the part up to and including the parser: the file is a sequence of modules in the order of their dependence, and what
// the parser needs stands before it. Type checker, transformers and language service are left out.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const compiler = join(root, 'node_modules/@ts-morph/common/dist/typescript.js');

/** The text between two marks, or an error: another version may be laid out differently. */
function between(text, from, to, after = 0) {
  const start = text.indexOf(from, after);
  const end = text.indexOf(to, start + from.length);
  if (start < 0 || end < 0) throw new Error(`${compiler} is not laid out as expected: ${JSON.stringify([from, to])} is missing`);
  return text.slice(start, end);
}

/** Members of the compiler that our sources name. Those that its text declares nowhere are types, unless they begin in lower case. */
function membersUsed(text) {
  const sources = readdirSync(join(root, 'src/io'), { recursive: true }).filter((file) => file.endsWith('.ts'));
  const named = sources.flatMap((file) => {
    const source = readFileSync(join(root, 'src/io', file), 'utf8');
    return source.includes('/typescript/parser.js') ? [...source.matchAll(/\bts\.(\w+)/g)].map(([, name]) => name) : [];
  });
  const declared = (name) => new RegExp(`^(?:function|var|class) ${name}\\b`, 'm').test(text);
  const missing = named.filter((name) => /^[a-z]/.test(name) && !declared(name));
  if (missing.length > 0) throw new Error(`The parser alone has no ${missing.join(', ')}.`);
  return [...new Set(named)].filter(declared).toSorted();
}

/** The language service gives identifiers the text that the compiler's public types promise; it is left out, and so this does. */
const names = "Object.defineProperty(objectAllocator.getIdentifierConstructor().prototype, 'text', { get() { return idText(this); } });";

/** The source of `src/io/typescript/parser.js`: `ts` with the parser and what our sources name of it. */
export function typescriptParser() {
  const whole = readFileSync(compiler, 'utf8');
  const preamble = between(whole, 'var __defProp', '// src/typescript/typescript.ts');
  const modules = between(whole, '// src/compiler/corePublic.ts', '\n// src/compiler/commandLineParser.ts');
  // Objects of everything that a module exports; they would keep all of it, and the parser uses none.
  const text = `${preamble}${modules.replaceAll(/^__export\([\s\S]*?^\}\);\n/gm, '')}`;
  // It looks for Node's file system when it is loaded; it is given texts, and needs none.
  return `var require = undefined;\n${text}\n${names}\nexport const ts = { ${membersUsed(text).join(', ')} };\n`;
}
