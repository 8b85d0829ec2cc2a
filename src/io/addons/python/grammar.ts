import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Language, Parser } from 'web-tree-sitter';

/** Where the grammar stands: beside the bundle, above its chunks, or, when the source runs as it is, in the package that it comes from. */
const places = [
  './tree-sitter-python.wasm',
  '../tree-sitter-python.wasm',
  '../../../../node_modules/tree-sitter-python/tree-sitter-python.wasm',
];

function grammarFile(): string {
  const files = places.map((place) => fileURLToPath(new URL(place, import.meta.url)));
  const found = files.find((file) => existsSync(file));
  if (found === undefined) throw new Error(`the grammar of Python is missing: ${files.join(', ')}`);
  return found;
}

/** A parser for Python; one per thread is enough. */
export async function openParser(): Promise<Parser> {
  await Parser.init();
  const language = await Language.load(readFileSync(grammarFile()));
  return new Parser().setLanguage(language);
}
