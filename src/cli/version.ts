import { createRequire } from 'node:module';

/** Version of the package, from its own package.json: a package may ask for itself by name, installed or not. */
export function toolVersion(): string {
  const manifest: unknown = createRequire(import.meta.url)('odoo-warrant/package.json');
  const version = typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : undefined;
  if (typeof version !== 'string') throw new Error('the package has no version');
  return version;
}
