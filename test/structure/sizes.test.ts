import { Node } from 'ts-morph';
import { expect, it } from 'vitest';
import { modules } from '../helpers/source-tree.js';

it('keeps every file within 300 lines', () => {
  const long = [...modules.values()].flatMap(({ name, source }) =>
    source.getEndLineNumber() > 300 ? [`${name}: ${source.getEndLineNumber()}`] : [],
  );
  expect(long).toEqual([]);
});

it('keeps every function within 60 lines', () => {
  const long = [...modules.values()].flatMap(({ name, source }) =>
    source.getDescendants().flatMap((node) => {
      const isFunction =
        Node.isFunctionDeclaration(node) || Node.isMethodDeclaration(node) || Node.isArrowFunction(node) || Node.isFunctionExpression(node);
      const lines = node.getEndLineNumber() - node.getStartLineNumber() + 1;
      return isFunction && lines > 60 ? [`${name}:${node.getStartLineNumber()}: ${lines} lines`] : [];
    }),
  );
  expect(long).toEqual([]);
});
