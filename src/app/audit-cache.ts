import { addonDigest } from '../io/addons/addon-digest.js';
import type { FoundAddon } from '../io/addons/find-addons.js';
import { ValueCache } from '../io/cache/value-cache.js';
import { sha256 } from '../io/register/canonical.js';
import { seriesList } from '../model/known-series.js';
import type { AuditRequest } from './audit.js';
import type { AuditGround } from './audit-ground.js';

/**
 * What an audit said of addons, kept by the name and the content of every file below them, by what was asked, and by what is known beside them.
 * The whole answer is kept and not that of each addon: what one brings decides what is found in others.
 */
export class AuditCache {
  readonly #request: AuditRequest;
  readonly #ground: AuditGround;

  constructor(request: AuditRequest, ground: AuditGround) {
    this.#request = request;
    this.#ground = ground;
  }

  #key(addons: readonly FoundAddon[]): string {
    const { from, to } = this.#request;
    const { policy, owned, community, catalogues } = this.#ground;
    return [
      `${from ?? ''} ${to ?? ''} ${policy?.organization ?? ''}`,
      owned === undefined ? '' : [...owned].toSorted().join(' '),
      ...[sha256(community.text), ...seriesList.map(catalogues.digest)],
      ...addons.map(({ name, folder }) => `${name} ${folder} ${addonDigest(folder, 'everything')}`),
    ].join('\n');
  }

  async get<T>(addons: readonly FoundAddon[], make: () => Promise<T>): Promise<T> {
    const { cacheDir, to, paths } = this.#request;
    if (cacheDir === null) return await make();
    const cache = new ValueCache('audit', `${to ?? ''} ${paths.join('\n')}`, cacheDir);
    const value = await cache.getLater(sha256(this.#key(addons)), make);
    cache.save();
    return value;
  }
}
