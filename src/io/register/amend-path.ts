import { UserError } from '../../model/errors.js';
import { type Json, pointerSteps } from './located.js';

type Members = { readonly [key: string]: Json };

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function isMembers(value: Json | undefined): value is Members {
  return value !== null && typeof value === 'object' && !isList(value);
}

/** The longest beginning of the words that is a key here; keys may hold dots themselves (`damage.report`, `16.0`). */
function longestKey(value: Members, words: readonly string[]): number {
  for (let length = words.length; length > 1; length--) if (words.slice(0, length).join('.') in value) return length;
  return 1;
}

/** The steps that a path means in a value: a JSON pointer, or keys joined by dots where the longest key that exists is taken. */
export function resolvePath(root: Json, path: string): readonly string[] {
  if (path.startsWith('/')) return pointerSteps(path);
  const steps: string[] = [];
  let words = path.split('.');
  for (let value: Json | undefined = root; words.length > 0; ) {
    const length: number = isMembers(value) ? longestKey(value, words) : 1;
    const step: string = words.slice(0, length).join('.');
    steps.push(step);
    value = isMembers(value) ? value[step] : isList(value) ? value[Number(step)] : undefined;
    words = words.slice(length);
  }
  return steps;
}

export function valueAt(root: Json, steps: readonly string[]): Json | undefined {
  let value: Json | undefined = root;
  for (const step of steps)
    value = isList(value) ? value[Number(step)] : isMembers(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  return value;
}

function changeList(list: readonly Json[], step: string, change: (value: Json | undefined) => Json | undefined): Json {
  const index = Number(step);
  if (!/^\d+$/.test(step) || index > list.length) {
    throw new UserError('unknown-path', `There is no item ${step} in a list of ${list.length}; the first is 0, ${list.length} adds one.`);
  }
  const changed = change(list[index]);
  return changed === undefined ? list.toSpliced(index, 1) : list.toSpliced(index, 1, changed);
}

/** The value with the part at the steps set, or removed when `value` is undefined; objects on the way are made. */
export function changeAt(root: Json | undefined, steps: readonly string[], value: Json | undefined): Json | undefined {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  const inside = (child: Json | undefined) => changeAt(child, rest, value);
  if (isList(root)) return changeList(root, step, inside);
  if (root !== undefined && !isMembers(root))
    throw new UserError('unknown-path', `${step} leads into ${JSON.stringify(root)}, which has no parts.`);
  const { [step]: before, ...others } = root ?? {};
  const changed = inside(before);
  return changed === undefined ? others : { ...others, [step]: changed };
}

/** What a text on the command line means: JSON, or a plain string where it is none or where a string stands now. */
export function parseValue(text: string, current: Json | undefined): Json {
  if (typeof current === 'string' && !text.startsWith('"')) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
