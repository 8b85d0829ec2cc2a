import fc from 'fast-check';
import { ts } from 'ts-morph';
import { describe, expect, it } from 'vitest';
import { lineStartsOf } from '../../../src/io/register/located.js';
import { startOf } from '../../../src/io/typescript/node-text.js';

const trivia = fc.constantFrom(
  ' ',
  '\t',
  '\n',
  '\r\n',
  '\r',
  '\u2028',
  '\u0085',
  '\u200b',
  '\ufeff',
  '/* a */',
  '/* a\n * b */',
  '// c\n',
  '/**/',
  '// d\u2029',
);
const between = fc.array(trivia, { maxLength: 4 }).map((parts) => parts.join(''));
const program = fc
  .tuple(between, between, between, between, between)
  .map(([a, b, c, d, e]) => `${a}export default${b} {${c}"key":${d}[1, -2], /* note */ other:${e}name}`);

const nodesOf = (node: ts.Node): ts.Node[] => {
  const nodes = [node];
  ts.forEachChild(node, (child) => {
    nodes.push(...nodesOf(child));
  });
  return nodes;
};

describe('places of nodes', () => {
  it('are where the compiler itself says that they start, and so are lines', () => {
    fc.assert(
      fc.property(program, (text) => {
        const tree = ts.createSourceFile('a.ts', text, ts.ScriptTarget.ES2023, true);
        const nodes = tree.statements.flatMap(nodesOf);
        expect(nodes.map((node) => startOf(node, tree))).toEqual(nodes.map((node) => node.getStart(tree)));
        expect(lineStartsOf(text)).toEqual(tree.getLineStarts());
      }),
    );
  });
});
