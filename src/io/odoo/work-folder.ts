import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { explainDiskError } from '../files/disk-error.js';
import { isGone } from './process-gone.js';

const prefix = 'warrant-verify-';
const markerName = 'made-by.json';
const Marker = z.object({ tool: z.literal('warrant verify'), host: z.string(), pid: z.int().positive() });

/** A temporary folder of one run, which nobody else may look into: logs, copies of addons, Odoo's own files. */
export class WorkFolder {
  readonly path: string;

  constructor() {
    this.path = mkdtempSync(join(tmpdir(), prefix));
    const marker = { tool: 'warrant verify', host: hostname(), pid: process.pid };
    writeFileSync(join(this.path, markerName), `${JSON.stringify(marker)}\n`);
  }

  /** Makes a folder inside. */
  folder(...names: readonly string[]): string {
    const path = join(this.path, ...names);
    mkdirSync(path, { recursive: true, mode: 0o700 });
    return path;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** Removes the folders of runs of this machine that were killed. */
export function removeStaleFolders(): void {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(prefix)) continue;
    const path = join(tmpdir(), name);
    try {
      const { host, pid } = Marker.parse(JSON.parse(readFileSync(join(path, markerName), 'utf8')));
      if (host === hostname() && isGone(pid)) rmSync(path, { recursive: true, force: true });
    } catch {
      // Somebody else's, or without a marker: it is left alone.
    }
  }
}

/** A log whole; bytes that are no UTF-8 are replaced. */
export const readText = (path: string): string => readFileSync(path, 'utf8');

/**
 * Copies logs into a folder, which is made, each named by the addon and its step.
 * @throws UserError when it cannot be written
 */
export function keepLogs(logs: readonly string[], name: string, folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    for (const log of logs) copyFileSync(log, join(folder, `${name}-${basename(log).replace(/^\d+-/, '')}`));
  } catch (error) {
    throw explainDiskError(error, folder, '--logs');
  }
}
