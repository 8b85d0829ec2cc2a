import type { DriftItem } from '../../model/drift.js';
import type { FileContents } from '../../model/facts/contents.js';
import { stubMark } from '../../model/stub-mark.js';
import { type Trait, traitsOf } from './traits.js';

/** Where the code of an addon and the files that the register would generate disagree, both ways; in order of path and line. */
export function compareTraits(planned: readonly FileContents[], code: readonly FileContents[]): readonly DriftItem[] {
  const [wanted, found] = [byKey(traitsOf(planned)), byKey(traitsOf(code))];
  const inCode = [...found].flatMap(([key, { kind, name, text, path, line }]): readonly DriftItem[] => {
    const other = wanted.get(key);
    if (other?.text === text || (other !== undefined && isStub(other))) return [];
    return [{ kind, name, side: other === undefined ? 'code' : 'both', path, line }];
  });
  const missing = [...wanted].flatMap(([key, { kind, name, path }]): readonly DriftItem[] =>
    found.has(key) ? [] : [{ kind, name, side: 'register', path }],
  );
  return [...inCode, ...missing].toSorted((a, b) => (a.path === b.path ? (a.line ?? 0) - (b.line ?? 0) : a.path < b.path ? -1 : 1));
}

/** The same, where some files of the code cannot be read whole. They are left out on both sides: half of one would show what is there as missing. */
export function compareSound(
  planned: readonly FileContents[],
  sound: readonly FileContents[],
  unsound: readonly { readonly path: string }[],
): readonly DriftItem[] {
  const left = new Set(unsound.map(({ path }) => path));
  return compareTraits(planned, sound).filter(({ path, side }) => side !== 'register' || !left.has(path));
}

/** Where the register says that a person writes a method, whatever stands there is right. */
const isStub = ({ kind, text }: Trait): boolean => (kind === 'method' || kind === 'override') && text.includes(`# ${stubMark}`);

const byKey = (traits: readonly Trait[]): ReadonlyMap<string, Trait> =>
  new Map(traits.map((trait) => [`${trait.kind} ${trait.name}`, trait]));
