import { constants, copyFileSync, linkSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { hasCode } from '../../model/disk-trouble.js';
import { UserError } from '../../model/errors.js';
import { explainDiskError } from '../files/disk-error.js';
import { makeFolder } from '../files/make-folder.js';
import { kindOf, recordFolder } from './paths.js';
import { recover, runs } from './recover.js';

/**
 * Runs work while this process alone may write into an output folder, which is created when it is missing. What a killed run
 * left behind is put right first.
 * @throws UserError when another live process holds the folder, or when it is no place to write
 */
export async function withLock<T>(outRoot: string, work: () => Promise<T>): Promise<T> {
  const folder = join(outRoot, recordFolder);
  const lock = join(folder, 'lock');
  try {
    for (const needed of [outRoot, folder]) {
      if (kindOf(needed) === 'file')
        throw new UserError('not-a-folder', `${needed} is a file where a folder is needed. Choose another one with --out.`);
    }
    acquire(folder, lock, 5);
  } catch (error) {
    throw explainDiskError(error, outRoot, '--out');
  }
  try {
    recover(outRoot, folder);
    return await work();
  } catch (error) {
    throw explainDiskError(error, outRoot, '--out');
  } finally {
    release(folder, lock);
  }
}

const me = (): string => `${JSON.stringify({ pid: process.pid, host: hostname() })}\n`;

/**
 * A lock appears with its content or not at all: it is written aside and linked into place.
 * @param attempts how often to begin anew when a run that ends takes the folder away meanwhile
 */
function acquire(folder: string, lock: string, attempts: number): void {
  try {
    makeFolder(folder, '--out');
    acquireOnce(lock);
  } catch (error) {
    if (attempts === 0 || !hasCode(error, 'ENOENT')) throw error;
    acquire(folder, lock, attempts - 1);
  }
}

function acquireOnce(lock: string): void {
  const mine = `${lock}.${process.pid}`;
  writeFileSync(mine, me());
  try {
    if (place(mine, lock)) return;
    const holder = readHolder(lock);
    if (holder !== undefined && isAlive(holder)) throw held(lock, holder);
    if (!takeAway(lock, holder) || !place(mine, lock)) throw held(lock, readHolder(lock));
  } finally {
    rmSync(mine, { force: true });
  }
}

function place(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    if (!hasCode(error, 'EPERM') && !hasCode(error, 'ENOTSUP')) throw error;
  }
  // No hard links on this file system.
  try {
    copyFileSync(from, to, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

type Holder = { readonly pid: number; readonly host: string; readonly text: string };

/** @returns undefined when there is no lock, or one that nobody wrote whole */
function readHolder(lock: string): Holder | undefined {
  try {
    const text = readFileSync(lock, 'utf8');
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('pid' in value) || !('host' in value)) return undefined;
    return { pid: Number(value.pid), host: String(value.host), text };
  } catch (error) {
    if (hasCode(error, 'ENOENT') || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Of another machine nothing can be asked, so its lock counts as held. */
function isAlive({ pid, host }: Holder): boolean {
  return host !== hostname() || runs(pid);
}

/** Removes the lock of a dead process; if a live one was faster, its lock goes back. */
function takeAway(lock: string, dead: Holder | undefined): boolean {
  const aside = `${lock}.${process.pid}.dead`;
  try {
    renameSync(lock, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return true;
    throw error;
  }
  const taken = readHolder(aside);
  const right = taken === undefined || taken.text === dead?.text;
  if (!right) place(aside, lock);
  rmSync(aside, { force: true });
  return right;
}

function held(lock: string, holder: Holder | undefined): UserError {
  const who = holder === undefined ? 'another run' : `process ${holder.pid} on ${holder.host}`;
  return new UserError('locked', `${lock}: ${who} is writing there.\n  Wait until it ends; if it is gone, remove that file.`);
}

function release(folder: string, lock: string): void {
  if (readHolder(lock)?.text === me()) rmSync(lock, { force: true });
  try {
    rmdirSync(folder);
  } catch {
    // Another run has put its lock there already.
  }
}
