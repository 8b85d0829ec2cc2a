/** What a failure of a disk, a folder or a pipe means to a person. */
export type DiskTrouble = {
  /** Stable id in kebab-case. */
  readonly code: string;
  /** A sentence. */
  readonly what: string;
  /** What to do, without its full stop. */
  readonly remedy: string;
  /** Another place would do. */
  readonly elsewhere?: true;
};

const again = 'Free some space, then run the command again; nothing was half-written';

/** By the code of the system call. What is not here nobody but us can mend. */
const troubles: Readonly<Record<string, DiskTrouble>> = {
  ENOSPC: { code: 'disk-full', what: 'The disk is full.', remedy: again },
  EDQUOT: { code: 'disk-full', what: 'The disk quota is used up.', remedy: again },
  EFBIG: { code: 'disk-full', what: 'The file system or a limit of the user allows no larger file.', remedy: again },
  EROFS: { code: 'not-writable', what: 'The file system is read-only.', remedy: 'Choose another place', elsewhere: true },
  EACCES: { code: 'not-writable', what: 'Permission is denied.', remedy: 'Change it, or choose another place', elsewhere: true },
  EPERM: { code: 'not-writable', what: 'Permission is denied.', remedy: 'Change it, or choose another place', elsewhere: true },
  ENXIO: { code: 'not-writable', what: 'Nobody reads what is written there.', remedy: 'Choose another place', elsewhere: true },
  ELOOP: { code: 'not-writable', what: 'Its links lead in a circle.', remedy: 'Choose another place', elsewhere: true },
  ENOTDIR: {
    code: 'not-a-folder',
    what: 'A file stands where a folder is needed.',
    remedy: 'Remove it, or choose another place',
    elsewhere: true,
  },
  EISDIR: { code: 'not-a-file', what: 'A folder stands where a file is needed.', remedy: 'Choose another place', elsewhere: true },
  ENAMETOOLONG: {
    code: 'name-too-long',
    what: 'The path is too long for this file system.',
    remedy: 'Choose a shorter one',
    elsewhere: true,
  },
  EBUSY: {
    code: 'folder-busy',
    what: 'It is in use and cannot be replaced.',
    remedy: 'Close what uses it, then run the command again',
  },
};

/** Whether an error is that of a system call, by its code. */
export const hasCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;

/** What a person can do something about; undefined for anything else. */
export function diskTrouble(error: unknown): DiskTrouble | undefined {
  return typeof error === 'object' && error !== null && 'code' in error ? troubles[String(error.code)] : undefined;
}

/** @param option the one that another place is chosen with, for example `--out` */
export function sayTrouble({ what, remedy, elsewhere }: DiskTrouble, option?: string): string {
  return `${what} ${remedy}${elsewhere === true && option !== undefined ? ` with ${option}` : ''}.`;
}
