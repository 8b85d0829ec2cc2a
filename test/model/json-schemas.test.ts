import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { jsonSchemas } from '../../src/model/json-schemas.js';

const folder = join(import.meta.dirname, '../../schemas');

it('keeps the committed schemas up to date', () => {
  const committed = Object.fromEntries(
    readdirSync(folder).map((file) => [file.replace(/\.json$/, ''), JSON.parse(readFileSync(join(folder, file), 'utf8'))]),
  );
  expect(committed, 'run npm run build and commit schemas/').toEqual(jsonSchemas());
});
