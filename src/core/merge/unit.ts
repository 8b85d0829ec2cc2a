import type { ListPiece, Piece } from '../../model/outline.js';

/** A piece with its lines: blank ones and comments before it, what opens it, what stands inside, what closes it. */
export type Unit = {
  readonly key: string;
  readonly meaning?: string;
  readonly gap: readonly string[];
  readonly comments: readonly string[];
  readonly head: readonly string[];
  readonly inner?: Group;
  readonly foot: readonly string[];
  readonly list?: ListPiece;
};

/** Units in order, and the lines behind the last one. */
export type Group = { readonly units: readonly Unit[]; readonly tail: readonly string[] };

export const emptyGroup: Group = { units: [], tail: [] };

/** The units of a stretch of lines. */
export function groupOf(lines: readonly string[], pieces: readonly Piece[], from: number, to: number): Group {
  let end = from;
  const units = pieces.map((piece) => {
    const before = lines.slice(end, piece.from);
    end = piece.to;
    return unitOf(lines, piece, before);
  });
  return { units, tail: lines.slice(end, to) };
}

function unitOf(lines: readonly string[], { key, meaning, from, to, inner, list }: Piece, before: readonly string[]): Unit {
  const first = before.findIndex((line) => line.trim() !== '');
  const blank = first < 0 ? before.length : first;
  return {
    key,
    ...(meaning === undefined ? {} : { meaning }),
    gap: before.slice(0, blank),
    comments: before.slice(blank),
    head: lines.slice(from, inner?.from ?? to),
    ...(inner === undefined ? {} : { inner: groupOf(lines, inner.pieces, inner.from, inner.to) }),
    foot: inner === undefined ? [] : lines.slice(inner.to, to),
    ...(list === undefined ? {} : { list }),
  };
}

export const groupLines = ({ units, tail }: Group): readonly string[] => [
  ...units.flatMap((unit) => [...unit.gap, ...unitLines(unit)]),
  ...tail,
];

/** All lines of a unit but the blank ones before it. */
export const unitLines = ({ comments, head, inner, foot }: Unit): readonly string[] => [
  ...comments,
  ...head,
  ...(inner === undefined ? [] : groupLines(inner)),
  ...foot,
];

/**
 * The groups with keys that are unique in each of them: what occurs several times is counted. That is sound only if it occurs equally
 * often in all of them; otherwise a count would mean another piece.
 */
export function uniqueKeys(groups: readonly Group[]): readonly Group[] | undefined {
  const counts = groups.map(({ units }) => countKeys(units));
  const repeated = new Set(counts.flatMap((count) => [...count].flatMap(([key, times]) => (times > 1 ? [key] : []))));
  if ([...repeated].some((key) => new Set(counts.map((count) => count.get(key) ?? 0)).size > 1)) return undefined;
  return groups.map((group) => (repeated.size === 0 ? group : { ...group, units: numbered(group.units, repeated) }));
}

function countKeys(units: readonly Unit[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of units) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function numbered(units: readonly Unit[], repeated: ReadonlySet<string>): readonly Unit[] {
  const seen = new Map<string, number>();
  return units.map((unit) => {
    if (!repeated.has(unit.key)) return unit;
    const number = (seen.get(unit.key) ?? 0) + 1;
    seen.set(unit.key, number);
    return { ...unit, key: `${unit.key} ${number}` };
  });
}
