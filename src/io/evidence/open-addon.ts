import { realpathSync } from 'node:fs';
import { basename, relative, sep } from 'node:path';
import { UserError } from '../../model/errors.js';
import { ModuleName } from '../../model/ids.js';
import type { StateFile } from '../../model/state-file.js';
import { target } from '../addons/addon-files.js';
import { readState } from '../workspace/state.js';
import { isAddon } from './code-digests.js';

export type OpenedAddon = {
  readonly name: string;
  /** Absolute, links resolved. */
  readonly path: string;
  /** Where this tool generated it. */
  readonly state?: StateFile;
  /** Path below the root with `/`, where it lies there. */
  readonly recorded?: string;
};

/** The path of a folder below the folder that holds `register/`; undefined when it lies elsewhere. */
export function recordedPath(folder: string, root: string): string | undefined {
  const path = relative(realpathSync(root), realpathSync(folder)).split(sep).join('/');
  return path === '' || path === '..' || path.startsWith('../') || /^[A-Za-z]:/.test(path) ? undefined : path;
}

/**
 * An addon by its folder.
 * @throws UserError when there is no addon, or its name is none
 */
export function openAddon(folder: string, root: string): OpenedAddon {
  if (target(folder)?.isDirectory() !== true)
    throw new UserError('no-addon', `There is no folder ${folder}. Name the folder of the addon with --addon.`);
  if (!isAddon(folder))
    throw new UserError('no-addon', `${folder} is no addon: it has no __manifest__.py. Name the folder of the addon itself.`);
  const path = realpathSync(folder);
  const name = basename(path);
  if (!ModuleName.safeParse(name).success)
    throw new UserError('no-addon', `${folder} is no addon that Odoo can load: ${name} is no technical name.`);
  const state = readState(path, name);
  const recorded = recordedPath(path, root);
  return { name, path, ...(state === undefined ? {} : { state }), ...(recorded === undefined ? {} : { recorded }) };
}
