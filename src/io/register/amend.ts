import { join } from 'node:path';
import { UserError } from '../../model/errors.js';
import type { Register, RegisteredEntry } from '../../model/register.js';
import { changeAt, parseValue, resolvePath, valueAt } from './amend-path.js';
import { type Amendment, amendText } from './amend-text.js';
import { canonicalJson } from './canonical.js';
import { entryFiles } from './entry-files.js';
import { jsonOf } from './loaded-entry.js';
import { type Json, toJson } from './located.js';
import { propose } from './propose.js';
import { diskSource, type Source } from './source.js';
import { StaticReader } from './static-reader.js';
import { replaceFile } from './write-once.js';

/** `set`: what stands at a path and the text of its new value; `unset`: paths. A path is a JSON pointer or keys joined by dots. */
export type AmendRequest = {
  readonly set: readonly { readonly path: string; readonly value: string }[];
  readonly unset: readonly string[];
};

export type Amended = { readonly file: string; readonly before: string; readonly text: string; readonly registered: RegisteredEntry };

/** The value in the file as it is, even if no schema accepts it: an amendment may be what corrects it. */
function currentValue(source: Source, path: string): Json {
  const { value, problems } = new StaticReader(source).read(path, 'customization');
  if (value === undefined || problems.length > 0) throw UserError.of(problems);
  return toJson(value);
}

function amendmentsOf(root: Json, { set, unset }: AmendRequest): { readonly amendments: readonly Amendment[]; readonly expected: Json } {
  let expected = root;
  const amendments: Amendment[] = [];
  const add = (steps: readonly string[], value: Json | undefined): void => {
    if (steps.length === 0 || steps.includes(''))
      throw new UserError('unknown-path', 'A path needs at least one key, for example title or /addon/name.');
    expected = changeAt(expected, steps, value) ?? null;
    amendments.push({ steps, value });
  };
  for (const { path, value } of set) {
    const steps = resolvePath(expected, path);
    add(steps, parseValue(value, valueAt(expected, steps)));
  }
  for (const path of unset) {
    const steps = resolvePath(expected, path);
    if (valueAt(expected, steps) === undefined) throw new UserError('unknown-path', `There is no ${path} to remove.`);
    add(steps, undefined);
  }
  return { amendments, expected };
}

/**
 * Changes values of an entry in its file; comments and the form of everything else stay. Written only when the result is valid and
 * nothing else changed with it.
 * @throws UserError when a path leads nowhere, a value comes from elsewhere, or the result is not valid; nothing is written then
 */
export async function amend(register: Register, id: string, request: AmendRequest): Promise<Amended> {
  const amended = await amendedEntry(register, id, request);
  if (amended.text !== amended.before) replaceFile(join(register.root, amended.file), amended.text);
  return amended;
}

/**
 * The same without writing.
 * @throws UserError as `amend` does
 */
export async function amendedEntry(register: Register, id: string, request: AmendRequest): Promise<Amended> {
  const file = entryFiles(register.root).files.find((candidate) => candidate.id === id)?.path;
  if (file === undefined) throw new UserError('unknown-entry', `There is no entry ${id} in the register.`);
  const source = diskSource(register.root);
  const reading = source.read(file);
  const before = reading !== undefined && 'text' in reading ? reading.text : '';
  const { amendments, expected } = amendmentsOf(currentValue(source, file), request);
  const text = amendText(file, before, amendments);
  const registered = await propose(register, file, text);
  if (registered.entry.id !== id)
    throw new UserError('id-fixed', `The id of ${id} stands in the name of its file and in its decisions; it cannot be amended.`);
  if (canonicalJson(jsonOf(registered)) !== canonicalJson(expected)) {
    throw new UserError(
      'amend-refused',
      `${file}: other values would change as well, because they come from the same const; write the value out first.`,
    );
  }
  return { file, before, text, registered };
}
