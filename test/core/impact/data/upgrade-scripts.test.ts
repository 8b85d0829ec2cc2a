import { describe, expect, it } from 'vitest';
import { breaksLeftOut } from '../../../../src/core/impact/data/breaks-left-out.js';
import { knownBreaks } from '../../../../src/core/impact/data/known-breaks.js';
import { scriptFor, upgradeScripts } from '../../../../src/core/impact/data/upgrade-scripts.js';

const sourced = new Set([...knownBreaks.map(({ id }) => id), ...breaksLeftOut.flatMap(({ breaks }): readonly string[] => breaks)]);

describe("Odoo's own rewriting scripts", () => {
  it.each(upgradeScripts)('$script is mapped to rules of the list, or to a reason', (one) => {
    if ('rules' in one) expect(one.rules.filter((rule) => !sourced.has(rule))).toEqual([]);
    else expect(one.why).toMatch(/^.{30,}\.$/);
  });

  it('are named for what they repair, and for nothing else', () => {
    expect(scriptFor('1718-tree-tag')).toBe('17.5-01-tree-to-list');
    expect(scriptFor('1718-oe-chatter')).toBeUndefined();
  });
});
