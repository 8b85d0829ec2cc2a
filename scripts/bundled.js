import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

export const root = fileURLToPath(new URL('..', import.meta.url));

// What is CommonJS among the packages asks for Node's own modules by `require`.
const banner = { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" };

/**
 * Writes code of the package as one module: it is TypeScript, and the package exports no such thing.
 * @param contents TypeScript that imports from `./src` or `./test`
 * @param external packages that are looked for from where the file lies
 */
export async function bundle(contents, outfile, external = []) {
  const stdin = { contents, resolveDir: root, loader: 'ts' };
  await build({ stdin, bundle: true, format: 'esm', platform: 'node', external, outfile, logLevel: 'error', banner });
}

/** The same, loaded: what `contents` exports. */
export async function bundled(contents) {
  const folder = mkdtempSync(join(tmpdir(), 'warrant-bundle-'));
  try {
    const file = join(folder, 'bundle.mjs');
    await bundle(contents, file);
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
