import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** What an editor shows of a file of a register. */
export type Editor = {
  /** Names offered at the mark `|` in a text of the file. */
  readonly completions: (text: string) => readonly string[];
  /** Mistakes underlined in a text of the file: `line:column what is underlined: message`. */
  readonly mistakes: (text: string) => readonly string[];
};

/**
 * TypeScript's own language service on one file of a register, as `warrant init` configures it, with `register/odoo.d.ts` beside it.
 *
 * @param file below the register; each question gives it another text
 */
export function editorOf(root: string, file: string): Editor {
  const path = join(root, file);
  let [text, version] = ['', 0];
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    strict: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    types: [],
    paths: { 'odoo-warrant': [join(project, 'src/index.ts')] },
  };
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [path, join(root, 'register/odoo.d.ts')],
    getScriptVersion: (name) => (name === path ? String(version) : '0'),
    getScriptSnapshot: (name) => {
      if (name === path) return ts.ScriptSnapshot.fromString(text);
      return ts.sys.fileExists(name) ? ts.ScriptSnapshot.fromString(readFileSync(name, 'utf8')) : undefined;
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  });
  const open = (given: string): void => {
    text = given;
    version++;
  };
  return {
    completions: (given) => {
      open(given.replace('|', ''));
      return service.getCompletionsAtPosition(path, given.indexOf('|'), {})?.entries.map(({ name }) => name) ?? [];
    },
    mistakes: (given) => {
      open(given);
      return service.getSemanticDiagnostics(path).map(({ start = 0, length = 0, messageText }) => {
        const before = text.slice(0, start).split('\n');
        const message = ts.flattenDiagnosticMessageText(messageText, '\n');
        return `${before.length}:${(before.at(-1) ?? '').length + 1} ${text.slice(start, start + length)}: ${message}`;
      });
    },
  };
}
