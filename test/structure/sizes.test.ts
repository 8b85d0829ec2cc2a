import { ts } from 'ts-morph';
import { expect, it } from 'vitest';
import { modules } from '../helpers/source-tree.js';

it('keeps every file within 300 lines', () => {
  const long = [...modules.values()].flatMap(({ name, source }) =>
    source.getEndLineNumber() > 300 ? [`${name}: ${source.getEndLineNumber()}`] : [],
  );
  expect(long).toEqual([]);
});

it('keeps every function within 60 lines', () => {
  const long = [...modules.values()].flatMap(({ name, source }) => {
    const file = source.compilerNode;
    const lineAt = (place: number): number => file.getLineAndCharacterOfPosition(place).line + 1;
    const found: string[] = [];
    const look = (node: ts.Node): void => {
      const lines = lineAt(node.end) - lineAt(node.getStart(file)) + 1;
      if (ts.isFunctionLike(node) && lines > 60) found.push(`${name}:${lineAt(node.getStart(file))}: ${lines} lines`);
      ts.forEachChild(node, look);
    };
    look(file);
    return found;
  });
  expect(long).toEqual([]);
});
