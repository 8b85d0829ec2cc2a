import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { modules, root } from '../helpers/source-tree.js';

/** Folders of one kind of thing: each file is one, its name is its id, and a list beside them names them all. */
const kinds = /(^|\/)(criteria|rules|artefacts|commands|reporters\/[a-z-]+)\/index\.ts$/;
const folders = [...modules.keys()].filter((name) => kinds.test(name)).map((name) => name.slice(0, -'/index.ts'.length));

type Listed = { readonly key: string | undefined; readonly item: unknown };

/** The things that a list exports: the items of an array, or the values of a record with their keys. */
function listed(exported: Record<string, unknown>): readonly Listed[] {
  return Object.values(exported).flatMap((list): readonly Listed[] => {
    if (Array.isArray(list)) return list.map((item: unknown) => ({ key: undefined, item }));
    return typeof list === 'object' && list !== null ? Object.entries(list).map(([key, item]) => ({ key, item })) : [];
  });
}

/** The id of a thing: its own, the first word of a command, or its key in the list. */
function idOf({ key, item }: Listed): string {
  const own = typeof item === 'object' && item !== null ? item : {};
  if ('id' in own && typeof own.id === 'string') return own.id;
  if ('command' in own && typeof own.command === 'string') return own.command.split(' ')[0] ?? '';
  if ('name' in own && typeof own.name === 'string') return own.name;
  return key ?? '';
}

const filesIn = (folder: string, ending: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith(ending))
        .map((file) => file.slice(0, -ending.length))
    : [];

it('finds the folders that the design names', () => {
  expect(folders).toEqual(
    expect.arrayContaining([
      'core/scoring/criteria',
      'core/gate/rules',
      'core/planning/artefacts',
      'core/report/reporters/findings',
      'cli/commands',
    ]),
  );
});

describe.each(folders)('src/%s', (folder) => {
  const files = filesIn(join(root, 'src', folder), '.ts')
    .filter((file) => file !== 'index')
    .toSorted();

  it('lists each file under its name', async () => {
    const exported: Record<string, unknown> = await import(join(root, 'src', folder, 'index.ts'));
    const ids = listed(exported).map(idOf);
    expect(ids.toSorted()).toEqual(files);
    const keys = listed(exported).flatMap(({ key, item }) => (key === undefined ? [] : [[key, idOf({ key, item })]]));
    expect(keys.filter(([key, id]) => key !== id)).toEqual([]);
  });

  it('has a list that is nothing but a list', () => {
    const statements = modules.get(`${folder}/index.ts`)?.source.getStatements() ?? [];
    expect(
      statements.map((statement) => statement.getKindName()).filter((kind) => !['ImportDeclaration', 'VariableStatement'].includes(kind)),
    ).toEqual([]);
  });

  it('has a test for each file', () => {
    const tests = filesIn(join(root, 'test', folder), '.test.ts');
    expect(files.filter((file) => !tests.includes(file))).toEqual([]);
  });
});
