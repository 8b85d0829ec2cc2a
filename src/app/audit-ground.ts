import type { FoundCommunity } from '../io/catalogues/community.js';
import type { Policy } from '../model/policy.js';
import type { Register } from '../model/register.js';
import { type Catalogues, openCatalogues } from './open-catalogues.js';

/** What is known beside the addons: the register with its policy, the catalogues, the list of community addons. */
export type AuditGround = {
  readonly policy: Policy | undefined;
  /** Technical names of the addons that entries of the register own; undefined without a register. */
  readonly owned: ReadonlySet<string> | undefined;
  readonly community: FoundCommunity;
  readonly catalogues: Catalogues;
};

export async function openGround(root: string, register: Register | undefined): Promise<AuditGround> {
  const { findCommunity } = await import('../io/catalogues/community.js');
  return {
    policy: register?.policy,
    owned: register === undefined ? undefined : new Set(register.entries.flatMap(({ entry }) => entry.addon?.name ?? [])),
    ...{ community: await findCommunity(root), catalogues: await openCatalogues(root) },
  };
}
