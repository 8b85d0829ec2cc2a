import { createHash } from 'node:crypto';
import { type CatalogueIndex, type CataloguePart, catalogueFormat, type ModuleEntry } from '../../model/catalogue/catalogue-index.js';
import type { ModuleShard } from '../../model/catalogue/shard.js';
import { packed, partOf, readParts, writeParts } from './file.js';

const kind = { kind: 'catalogue', format: catalogueFormat } as const;

/** What a catalogue says about itself before it is known where its shards lie. */
export type CatalogueHead = Omit<CatalogueIndex, 'digest' | 'modules'> & {
  readonly modules: Readonly<Record<string, Omit<ModuleEntry, 'shard' | 'views'>>>;
};

export type OpenCatalogue = {
  readonly file: string;
  readonly index: CatalogueIndex;
  /**
   * Shards of the named modules; those that are not in the catalogue are left out. Views are read when they are first looked at.
   * @throws UserError when one is damaged
   */
  readonly load: (names: Iterable<string>) => readonly ModuleShard[];
};

/** A shard as it stands in a catalogue. */
export type PackedShard = { readonly shard: Buffer; readonly views?: Buffer };

export async function packShard({ views, ...shard }: ModuleShard): Promise<PackedShard> {
  if (views === undefined) return { shard: await packed(shard) };
  const [first, second] = await Promise.all([packed(shard), packed(views)]);
  return { shard: first, views: second };
}

/** Writes a catalogue, whole or not at all. The same content gives the same bytes. */
export async function writeCatalogue(path: string, head: CatalogueHead, shards: ReadonlyMap<string, PackedShard>): Promise<CatalogueIndex> {
  const content = createHash('sha256');
  const parts: Buffer[] = [];
  let at = 0;
  const place = (bytes: Buffer): CataloguePart => {
    const part = partOf(bytes, at);
    content.update(bytes);
    parts.push(bytes);
    at += bytes.length;
    return part;
  };
  const modules: Record<string, ModuleEntry> = {};
  for (const [name, entry] of Object.entries(head.modules).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const bytes = shards.get(name);
    if (bytes === undefined) throw new Error(`no shard of ${name}`);
    modules[name] = { ...entry, shard: place(bytes.shard), ...(bytes.views === undefined ? {} : { views: place(bytes.views) }) };
  }
  const index: CatalogueIndex = { ...head, digest: content.digest('hex'), modules };
  await writeParts(path, kind, index, parts);
  return index;
}

/**
 * Opens a catalogue; nothing but its index is read.
 * @throws UserError when the file is no catalogue, of a newer format or damaged
 */
export function openCatalogue(file: string): OpenCatalogue {
  const { head, parts } = readParts(file, kind);
  const index: CatalogueIndex = JSON.parse(head);
  const load = (names: Iterable<string>): readonly ModuleShard[] => {
    const entries = Array.from(new Set(names)).flatMap((name) => (Object.hasOwn(index.modules, name) ? (index.modules[name] ?? []) : []));
    return parts(entries.map(({ shard }) => shard)).map((text, at): ModuleShard => {
      const views = entries[at]?.views;
      const shard: ModuleShard = JSON.parse(text);
      return views === undefined ? shard : withViews(shard, () => JSON.parse(parts([views])[0] ?? '{}'));
    });
  };
  return { file, index, load };
}

/** The shard with its views, which are read once, when somebody looks. */
function withViews(shard: ModuleShard, read: () => NonNullable<ModuleShard['views']>): ModuleShard {
  let views: ModuleShard['views'];
  return {
    ...shard,
    get views() {
      views ??= read();
      return views;
    },
  };
}
