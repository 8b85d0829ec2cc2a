import type { Problem } from '../../../model/errors.js';
import type { ManifestFacts } from '../../../model/facts/addon.js';
import { lineAt, lineStarts, placeAt } from '../python/lines.js';
import type { Reading } from '../reading.js';
import { type Literal, readManifestLiteral } from './literal.js';

/** A manifest with the lines of what it lists, so that a file that is missing can be shown where it is named. */
export type ManifestReading = Reading<ManifestFacts> & { readonly lineOf: ReadonlyMap<string, number> };

type Members = ReadonlyMap<string, Literal>;

/** Later keys win, as in Python. */
function membersOf(literal: Literal | undefined): Members {
  const items = literal?.kind === 'dict' ? literal.items : [];
  return new Map(items.flatMap(([key, value]) => (key.kind === 'string' ? [[key.value, value] as const] : [])));
}

function itemsOf(literal: Literal | undefined): readonly Literal[] {
  return literal?.kind === 'list' || literal?.kind === 'tuple' || literal?.kind === 'set' ? literal.items : [];
}

const stringOf = (literal: Literal | undefined): string | undefined => (literal?.kind === 'string' ? literal.value : undefined);

function stringsOf(literal: Literal | undefined): readonly string[] {
  return itemsOf(literal).flatMap((item) => (item.kind === 'string' ? [item.value] : []));
}

/** What Python takes for true; what is not known is taken for the default. */
function truth(literal: Literal | undefined, byDefault: boolean): boolean {
  if (literal === undefined || literal.kind === 'unknown') return byDefault;
  if (literal.kind === 'constant') return literal.value === true;
  if (literal.kind === 'string' || literal.kind === 'number') return Boolean(literal.value);
  return literal.items.length > 0;
}

/** `auto_install` is a flag or the modules that have to be there; an empty list means that it is always installed. */
function autoInstall(literal: Literal | undefined): boolean | readonly string[] {
  const isList = literal?.kind === 'list' || literal?.kind === 'tuple' || literal?.kind === 'set';
  return isList ? stringsOf(literal) : truth(literal, false);
}

function assets(literal: Literal | undefined): ManifestFacts['assets'] {
  const bundles = Array.from(membersOf(literal), ([bundle, entries]) => {
    const read = itemsOf(entries).flatMap((entry): readonly (string | readonly string[])[] => {
      if (entry.kind === 'string') return [entry.value];
      const parts = stringsOf(entry);
      return parts.length === 0 ? [] : [parts];
    });
    return [bundle, read] as const;
  });
  return Object.fromEntries(bundles);
}

/** Odoo loads the old keys before the new ones. */
const dataKeys: readonly string[] = ['init_xml', 'update_xml', 'data'];
const demoKeys: readonly string[] = ['demo_xml', 'demo'];
const hookKeys: readonly string[] = ['pre_init_hook', 'post_init_hook', 'uninstall_hook', 'post_load'];

function texts(
  members: Members,
): Partial<Pick<ManifestFacts, 'name' | 'summary' | 'version' | 'author' | 'website' | 'license' | 'category'>> {
  const found = (['name', 'summary', 'version', 'author', 'website', 'license', 'category'] as const).flatMap((key) => {
    // Several authors may be a list.
    const value = stringOf(members.get(key)) ?? stringsOf(members.get(key)).join(', ');
    return value === '' ? [] : [[key, value] as const];
  });
  return Object.fromEntries(found);
}

function factsOf(file: string, members: Members): ManifestFacts {
  const listed = (keys: readonly string[]): readonly string[] => keys.flatMap((key) => stringsOf(members.get(key)));
  const external = membersOf(members.get('external_dependencies'));
  const hooks = hookKeys.flatMap((key) => {
    const name = stringOf(members.get(key));
    return name === undefined || name === '' ? [] : [[key, name] as const];
  });
  const status = stringOf(members.get('development_status'));
  const maintainers = stringsOf(members.get('maintainers'));
  return {
    file,
    ...texts(members),
    ...(status === undefined ? {} : { developmentStatus: status }),
    ...(maintainers.length === 0 ? {} : { maintainers }),
    depends: stringsOf(members.get('depends')),
    autoInstall: autoInstall(members.get('auto_install')),
    installable: truth(members.get('installable'), true),
    application: truth(members.get('application'), false),
    data: listed(dataKeys),
    demo: listed(demoKeys),
    assets: assets(members.get('assets')),
    externalDependencies: { python: stringsOf(external.get('python')), bin: stringsOf(external.get('bin')) },
    hooks: Object.fromEntries(hooks),
    keys: [...members.keys()],
  };
}

/**
 * What a manifest says, read as a literal. A value that would have to be computed is a problem and counts as if its key did not stand there.
 * @param file how places and facts name it
 */
export function readManifest(file: string, text: string): ManifestReading {
  const { literal, mistakes } = readManifestLiteral(text);
  const starts = lineStarts(text);
  const members = membersOf(literal);
  const problems = mistakes.map(
    ({ offset, message }): Problem => ({
      code: 'manifest-not-literal',
      place: placeAt(starts, offset, file),
      message,
      remedy: 'Odoo reads a manifest as one Python literal: strings, numbers, lists, dicts, True, False, None',
    }),
  );
  const lineOf = new Map(
    [...dataKeys, ...demoKeys].flatMap((key) =>
      itemsOf(members.get(key)).flatMap((item) => (item.kind === 'string' ? [[item.value, lineAt(starts, item.offset)] as const] : [])),
    ),
  );
  return { facts: factsOf(file, members), problems, lineOf };
}
