import { readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hasCode } from '../../model/disk-trouble.js';
import { kindOf, recordFolder } from './paths.js';

/** Whether a run is under way in an output folder, or one was killed there. */
export function hasLeftovers(outRoot: string): boolean {
  return kindOf(outRoot) === 'folder' && kindOf(join(outRoot, recordFolder)) !== 'absent';
}

/** Puts right what a killed run left: an addon that was moved away comes back, half-built ones and locks are removed. */
export function recover(outRoot: string, folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = /^lock\.(\d+)(\.dead)?$/.exec(name)?.[1];
    if (pid !== undefined && !runs(Number(pid))) rmSync(join(folder, name), { force: true });
    const [, addon, kind] = /^([a-z][a-z0-9_]*)\.(old|new)$/.exec(name) ?? [];
    if (addon === undefined) continue;
    if (kind === 'old' && kindOf(join(outRoot, addon)) === 'absent') renameSync(join(folder, name), join(outRoot, addon));
    else rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** Whether a process of this machine is alive. */
export function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !hasCode(error, 'ESRCH');
  }
}
