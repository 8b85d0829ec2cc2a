import { diffArrays } from 'diff';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeFile } from '../../../src/core/merge/merge-file.js';
import { openOutlines } from '../../../src/io/outlines/read-outline.js';
import { type Series, seriesList } from '../../../src/model/known-series.js';
import { everyFeature } from '../../fixtures/every-feature.js';
import { changedEntry, draw, editedByHand } from '../../helpers/random-edits.js';
import { renderEntry } from '../../helpers/render.js';

/** More pairs, or others: WARRANT_MERGE_PAIRS=1000 WARRANT_MERGE_SEED=7 (see scripts/bench-merge.js). */
const pairs = Number(process.env['WARRANT_MERGE_PAIRS'] ?? 60);
const seed = Number(process.env['WARRANT_MERGE_SEED'] ?? 20261129);

const labels = { yours: 'yours', base: 'base', plan: 'plan' };
const outlines = await openOutlines();

const texts = (entry: Parameters<typeof renderEntry>[0], series: Series): ReadonlyMap<string, string> =>
  new Map(renderEntry(entry, series).map(({ path, text }) => [path, text]));
const bases = new Map(seriesList.map((series) => [series, texts(everyFeature, series)]));

const linesOf = (text: string): string[] => text.replace(/\r?\n$/, '').split(/\r?\n/);

type Span = { readonly from: number; readonly to: number };

/** Lines of the old text that a change replaces; an insertion is empty. */
function spans(before: string, after: string): readonly Span[] {
  let line = 0;
  return diffArrays(linesOf(before), linesOf(after)).flatMap(({ added, removed, count }) => {
    if (added) return [{ from: line, to: line }];
    line += count;
    return removed ? [{ from: line - count, to: line }] : [];
  });
}

const touch = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.some((one) => b.some((other) => one.from <= other.to && other.from <= one.to));

const countOf = (lines: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const line of lines) if (line.trim() !== '') counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
};

/**
 * Lines that one side added and that are neither in the result nor taken apart in it: items of a list may come to stand on lines with
 * others, and then each word has to be there.
 */
function lost(base: string, added: string, other: string, result: string): readonly string[] {
  const [inBase, inAdded, inOther, inResult] = [base, added, other, result].map((text) => countOf(linesOf(text)));
  const words = new Set(result.split(/[^\w.]+/));
  return [...(inAdded ?? [])].flatMap(([line, times]) => {
    const removed = Math.max(0, (inBase?.get(line) ?? 0) - (inOther?.get(line) ?? 0));
    const isThere = (inResult?.get(line) ?? 0) >= times - removed;
    const isNew = times > (inBase?.get(line) ?? 0);
    return isThere || !isNew || line.split(/[^\w.]+/).every((word) => words.has(word)) ? [] : [line];
  });
}

const pair = fc.record({
  series: fc.constantFrom(...seriesList),
  entry: fc.array(draw, { minLength: 1, maxLength: 3 }),
  hand: fc.array(fc.record({ file: fc.nat(999), anywhere: fc.integer({ min: 0, max: 4 }), draw }), { minLength: 1, maxLength: 4 }),
  returns: fc.boolean(),
});

it(`loses no line of ${pairs} random pairs of an entry's change and edits by hand`, { timeout: 60_000 + pairs * 2000 }, () => {
  const figures = { files: 0, apart: 0, apartFree: 0, touching: 0, touchingFree: 0 };
  fc.assert(
    fc.property(pair, ({ series, entry, hand, returns }) => {
      let planned: ReadonlyMap<string, string>;
      try {
        planned = texts(changedEntry(entry), series);
      } catch {
        // Not every change of an entry is valid.
        return fc.pre(false);
      }
      const base = bases.get(series) ?? new Map<string, string>();
      const changed = [...planned.keys()].filter((path) => base.has(path) && base.get(path) !== planned.get(path));
      const disk = new Map(base);
      for (const { file, anywhere, draw: one } of hand) {
        const among = anywhere === 0 || changed.length === 0 ? [...base.keys()] : changed;
        const path = among[file % among.length] ?? '';
        disk.set(path, editedByHand({ path, text: disk.get(path) ?? '' }, one));
      }
      for (const path of changed) {
        const [before = '', mine = '', plan = ''] = [base.get(path), disk.get(path), planned.get(path)];
        if (mine === before) continue;
        const yours = returns ? mine.replaceAll('\n', '\r\n') : mine;
        const read = outlines(path);
        const { text, conflicts } = mergeFile({ base: before, yours, plan }, labels, read);
        expect(lost(before, mine, plan, text), `${path}: lines of the person`).toEqual([]);
        expect(lost(before, plan, mine, text), `${path}: lines of the plan`).toEqual([]);
        if (returns) expect(text.replaceAll('\r\n', '')).not.toContain('\n');
        const isFree = conflicts.length === 0;
        if (isFree) {
          expect(mergeFile({ base: plan, yours: text, plan }, labels, read)).toEqual({ text, conflicts: [] });
          if (read(mine).parses) expect(read(text.replaceAll('\r\n', '\n')).parses, path).toBe(true);
        }
        const apart = !touch(spans(before, mine), spans(before, plan));
        figures.files += 1;
        figures[apart ? 'apart' : 'touching'] += 1;
        if (isFree) figures[apart ? 'apartFree' : 'touchingFree'] += 1;
      }
    }),
    { seed, numRuns: pairs },
  );
  const { files, apart, apartFree, touching, touchingFree } = figures;
  console.info(
    `seed ${seed}, ${pairs} pairs, ${files} files merged: ${apartFree} of ${apart} free of conflict where the changes lie apart, ` +
      `${touchingFree} of ${touching} where they touch`,
  );
  expect(apart).toBeGreaterThan(pairs / 10);
  expect(apartFree / apart).toBeGreaterThanOrEqual(0.9);
});
