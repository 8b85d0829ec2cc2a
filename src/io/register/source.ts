import { isUtf8 } from 'node:buffer';
import { lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Problem, UserError } from '../../model/errors.js';

/** Largest file that is read; an entry has a few kilobytes. */
export const maxFileBytes = 1_000_000;

export type FileReading = { readonly text: string } | { readonly problem: Problem };

/** Where register files come from: the disk, or the tree of a commit. Paths are relative to the folder that holds `register/`, with `/`. */
export type Source = {
  /**
   * Reads one file as UTF-8; undefined when there is none. `plain`: a listing has shown already that it is a file and no link.
   */
  readonly read: (path: string, plain?: boolean) => FileReading | undefined;
};

function refusal(code: string, file: string, message: string, remedy: string): FileReading {
  return { problem: { code, place: { file }, message, remedy } };
}

/** The text of a file, unless it is too large or not UTF-8; a byte order mark is dropped. */
export function textOf(file: string, text: string, bytes: () => Buffer): FileReading {
  if (text.length > maxFileBytes) return refusedSize(file);
  // Only what the replacement character stands in can have been invalid.
  if (text.includes('\uFFFD') && !isUtf8(bytes())) return refusal('not-utf8', file, 'the file is not valid UTF-8', 'save it as UTF-8');
  return { text: text.startsWith('\uFEFF') ? text.slice(1) : text };
}

function refusedSize(file: string): FileReading {
  return refusal('file-too-large', file, 'the file has more than 1 MB', `a register file has at most ${maxFileBytes} bytes: split it`);
}

export function refusedLink(file: string): FileReading {
  return refusal('file-outside-register', file, 'the file is a link that leads out of register/', 'put the file itself inside register/');
}

/** What the system says about a file that cannot be opened, as a sentence. */
export function unreadable(file: string, error: unknown): FileReading {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  if (code === 'ERR_STRING_TOO_LONG' || code === 'ERR_FS_FILE_TOO_LARGE') return refusedSize(file);
  const reason = code === 'EACCES' || code === 'EPERM' ? 'permission denied' : code;
  return refusal('file-unreadable', file, `the file cannot be read: ${reason}`, 'give yourself the right to read it');
}

function missing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

export type Listed = { readonly name: string; readonly kind: 'file' | 'folder' | 'other' };

/** Names in a folder, sorted; none when the folder does not exist. */
export function listFolder(folder: string): readonly Listed[] {
  try {
    const found = readdirSync(folder, { withFileTypes: true });
    return found
      .map((entry): Listed => ({ name: entry.name, kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other' }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
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
  /** Why a file that no listing has vouched for is not read. */
  function refuse(path: string, file: string): FileReading | undefined {
    if (!realpathSync.native(file).startsWith(inside)) return refusedLink(path);
    const stat = lstatSync(realpathSync.native(file));
    if (!stat.isFile()) return refusal('file-unreadable', path, 'this is not a file', 'put a file in its place');
    return stat.size > maxFileBytes ? refusedSize(path) : undefined;
  }
  return {
    read(path, plain = false) {
      const file = join(root, path);
      try {
        return (plain ? undefined : refuse(path, file)) ?? textOf(path, readFileSync(file, 'utf8'), () => readFileSync(file));
      } catch (error) {
        return missing(error) ? undefined : unreadable(path, error);
      }
    },
  };
}
