import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../model/errors.js';
import type { Policy } from '../../model/policy.js';
import { RegisterCache } from './cache.js';
import { policyFile, policyOf } from './policy-value.js';
import { ValueReader } from './read-values.js';
import { diskSource } from './source.js';

/**
 * The policy alone, for what needs no entry; undefined where there is no register.
 * @throws UserError with everything that is wrong in it
 */
export async function readPolicy(folder: string): Promise<Policy | undefined> {
  if (!existsSync(join(folder, policyFile))) return undefined;
  const root = realpathSync(folder);
  const read = await new ValueReader(diskSource(root), new RegisterCache(root, null)).read(policyFile, 'policy');
  if (read.value === undefined) throw UserError.of(read.problems);
  return policyOf(read.value);
}
