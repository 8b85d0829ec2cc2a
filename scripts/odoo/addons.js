import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** `depends` of a generated manifest, which is a literal of known shape. */
export function dependsOf(folder, addon) {
  const manifest = readFileSync(join(folder, addon, '__manifest__.py'), 'utf8');
  const list = /"depends": \[([^\]]*)\]/.exec(manifest)?.[1] ?? '';
  return [...list.matchAll(/"([a-z0-9_]+)"/g)].map(([, name]) => name);
}

/** An addon with nothing but the same `depends`: what Odoo logs for it is not caused by the addons under test. */
export function writeControl(folder, series, depends) {
  mkdirSync(join(folder, 'control'), { recursive: true });
  writeFileSync(join(folder, 'control', '__init__.py'), '');
  const keys = { name: 'Control', version: `${series}.1.0.0`, author: 'Control', license: 'LGPL-3', depends, data: [] };
  writeFileSync(join(folder, 'control', '__manifest__.py'), `${JSON.stringify(keys)}\n`);
}
