import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Problem, UserError } from '../../model/errors.js';

/** Largest file that is read; an entry has a few kilobytes. */
export const maxFileBytes = 1_000_000;

export type FileReading = { readonly bytes: Buffer } | { readonly problem: Problem };

/** Where register files come from: the disk, or the tree of a commit. Paths are relative to the folder that holds `register/`, with `/`. */
export type Source = {
  /** Reads one file; undefined when there is none. */
  readonly read: (path: string) => FileReading | undefined;
};

function refusal(code: string, file: string, message: string, remedy: string): FileReading {
  return { problem: { code, place: { file }, message, remedy } };
}

/** What keeps a file from being read, whatever the source. */
export function refusedSize(file: string, size: number): FileReading | undefined {
  if (size <= maxFileBytes) return undefined;
  return refusal(
    'file-too-large',
    file,
    `the file has ${size} bytes`,
    `a register file has at most ${maxFileBytes} bytes (1 MB): split it`,
  );
}

export function refusedLink(file: string): FileReading {
  return refusal('file-outside-register', file, 'the file is a link that leads out of register/', 'put the file itself inside register/');
}

/** What the system says about a file that cannot be opened, as a sentence. */
export function unreadable(file: string, error: unknown): FileReading {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  const reason = code === 'EACCES' || code === 'EPERM' ? 'permission denied' : code;
  return refusal('file-unreadable', file, `the file cannot be read: ${reason}`, 'give yourself the right to read it');
}

function missing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

/** Names in a folder, sorted; none when the folder does not exist. */
export function listFolder(folder: string): readonly { readonly name: string; readonly folder: boolean }[] {
  try {
    const found = readdirSync(folder, { withFileTypes: true });
    return found
      .map((entry) => ({ name: entry.name, folder: entry.isDirectory() }))
      .toSorted((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
  } catch (error) {
    if (missing(error)) return [];
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new UserError('folder-unreadable', `${folder} cannot be listed (${String(error.code)}). Give yourself the right to read it.`, {
      cause: error,
    });
  }
}

/** The register on disk. Every file must lie inside `register/` by its real path. */
export function diskSource(root: string): Source {
  const inside = `${realpathSync(join(root, 'register'))}${sep}`;
  function readReal(path: string): FileReading | undefined {
    const file = join(root, path);
    if (lstatSync(file).isSymbolicLink() || !file.startsWith(inside)) {
      if (!realpathSync.native(file).startsWith(inside)) return refusedLink(path);
    }
    const stat = statSync(file);
    if (!stat.isFile()) return refusal('file-unreadable', path, 'this is not a file', 'put a file in its place');
    return refusedSize(path, stat.size) ?? { bytes: readFileSync(file) };
  }
  return {
    read(path) {
      try {
        return readReal(path);
      } catch (error) {
        return missing(error) ? undefined : unreadable(path, error);
      }
    },
  };
}
