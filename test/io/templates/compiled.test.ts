import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { templates } from '../../../src/io/templates/compiled.js';

const folder = join(import.meta.dirname, '../../../templates');

it('holds every template of the package, by its path', () => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  const names = files.map((item) =>
    join(item.parentPath, item.name)
      .slice(folder.length + 1)
      .replaceAll('\\', '/'),
  );
  expect(Object.keys(templates).toSorted()).toEqual(names.map((name) => name.replace(/\.hbs$/, '')).toSorted());
});

it('throws for a name that the view does not have, instead of leaving a gap', () => {
  expect(() => templates['README.rst']?.({})).toThrow(/"title" not defined/);
});
