import type { FoundCommunity } from '../io/catalogues/community.js';
import type { Policy } from '../model/policy.js';
import type { AuditRequest } from './audit.js';
import { type Catalogues, openCatalogues } from './open-catalogues.js';

/** What is known beside the addons: the register with its policy, the catalogues, the list of community addons. */
export type AuditGround = {
  readonly policy: Policy | undefined;
  /** Technical names of the addons that entries of the register own; undefined without a register. */
  readonly owned: ReadonlySet<string> | undefined;
  readonly community: FoundCommunity;
  readonly catalogues: Catalogues;
};

async function registered({ root, cacheDir }: AuditRequest, policy: Policy | undefined): Promise<ReadonlySet<string> | undefined> {
  if (policy === undefined) return undefined;
  const { readRegister } = await import('../io/register/read-register.js');
  const { entries } = await readRegister(root, { cacheDir });
  return new Set(entries.flatMap(({ entry }) => entry.addon?.name ?? []));
}

export async function openGround(request: AuditRequest): Promise<AuditGround> {
  const { findCommunity } = await import('../io/catalogues/community.js');
  const { readPolicy } = await import('../io/register/read-policy.js');
  const policy = await readPolicy(request.root);
  return {
    ...{ policy, owned: await registered(request, policy) },
    ...{ community: await findCommunity(request.root), catalogues: await openCatalogues(request.root) },
  };
}
