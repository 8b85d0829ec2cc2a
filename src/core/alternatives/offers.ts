import type { Candidate } from '../../model/alternatives.js';
import type { CatalogueField, CatalogueModel } from '../../model/catalogue/models.js';
import type { SeriesCatalogue } from '../../model/catalogue/series-catalogue.js';
import { closureOf } from '../catalogue/closure.js';
import { own } from '../catalogue/own.js';
import { Vocabulary, type Words, wordsOf } from './words.js';

/** Something that exists in one series. */
export type Offer = Pick<Candidate, 'kind' | 'name'> & {
  /** The modules that bring it; one is enough. */
  readonly modules: readonly string[];
  readonly words: Words;
  /** Of a field. */
  readonly model?: string;
  readonly field?: CatalogueField;
  /** Of a setting: what it does when it is switched on. */
  readonly does?: string;
};

/** All that a series offers: how telling each word is among its names, and who has it. */
export type Offers = {
  readonly vocabulary: Vocabulary;
  /** Models, settings and modules with at least one of the words. */
  readonly withAny: (words: Words) => Iterable<Offer>;
  readonly fieldsOf: (model: string) => readonly Offer[];
  /** All modules that one needs, itself among them. */
  readonly closure: (module: string) => readonly string[];
  readonly has: (kind: Offer['kind'], name: string) => boolean;
};

export const settingsModel = 'res.config.settings';

/** For one country, or for tests alone: no answer to what a company asks for. */
const isAside = (module: string): boolean => /^(?:l10n|test)_/.test(module);

/** Models of the framework's own machinery, and those that only carry one answer to a dialog of it. */
const isMachinery = (model: string): boolean => /^(?:_|base\.|bus\.|ir\.|mail\.|res\.config)|^base$/.test(model);

/** What a setting switches on, in words; undefined when it is no switch. */
function switchedBy(name: string, { type, impliedGroup }: CatalogueField, modules: SeriesCatalogue['modules']): string | undefined {
  if (impliedGroup !== undefined) return `gives users the group ${impliedGroup}`;
  if (name.startsWith('module_')) {
    const module = name.slice('module_'.length);
    return Object.hasOwn(modules, module) ? `installs ${module}` : `installs ${module}, which no catalogue has`;
  }
  return type === 'Boolean' ? 'switches it on' : undefined;
}

/** Reads what a series has to offer; every module is looked at once. */
export function offersOf(catalogue: SeriesCatalogue, isOurs: (module: string) => boolean): Offers {
  const names = Object.keys(catalogue.modules).filter((name) => !isAside(name) && !isOurs(name));
  const fields = fieldOffers(catalogue, names);
  const settings = [...(fields.get(settingsModel)?.values() ?? [])].flatMap((offer): readonly Offer[] => {
    const { field, model: _model, ...rest } = offer;
    const setting = offer.name.slice(settingsModel.length + 1);
    const does = field === undefined ? undefined : switchedBy(setting, field, catalogue.modules);
    return does === undefined ? [] : [{ ...rest, kind: 'setting', does }];
  });
  const modules = names.map((name): Offer => ({ kind: 'module', name, modules: [name], words: wordsOf(name) }));
  const known = new Set(names);
  const models = Object.entries(catalogue.models).flatMap(([name, { defined }]): readonly Offer[] => {
    const homes = defined.filter((module) => known.has(module));
    const isAbstract = homes.every((module) => modelIn(catalogue, module, name)?.kind === 'abstract');
    return isAbstract || isMachinery(name) ? [] : [{ kind: 'model', name, modules: homes, words: wordsOf(name) }];
  });
  const named = [...models, ...settings, ...modules];
  const all = new Set(
    [...named, ...[...fields.values()].flatMap((byName) => [...byName.values()])].map(({ kind, name }) => `${kind} ${name}`),
  );
  const ofFields = new Map([...fields.values()].flatMap((byName) => Array.from(byName, ([name, { words }]) => [name, words] as const)));
  return {
    vocabulary: new Vocabulary([...ofFields.values(), ...named.map(({ words }) => words)]),
    withAny: byWord(named),
    fieldsOf: (model) => [...(fields.get(model)?.values() ?? [])],
    closure: closures(catalogue.modules),
    has: (kind, name) => all.has(`${kind} ${name}`),
  };
}

/** Each is worked out once. */
function closures(modules: SeriesCatalogue['modules']): Offers['closure'] {
  const known = new Map<string, readonly string[]>();
  return (module) => {
    const found = known.get(module) ?? closureOf([module], modules).order;
    known.set(module, found);
    return found;
  };
}

const modelIn = (catalogue: SeriesCatalogue, module: string, model: string): CatalogueModel | undefined =>
  own(catalogue.shard(module)?.models, model);

type FieldOffer = Offer & { readonly field: CatalogueField };

/** By model, then by name; a field that several modules speak of is of each of them. */
function fieldOffers(catalogue: SeriesCatalogue, modules: readonly string[]): ReadonlyMap<string, ReadonlyMap<string, FieldOffer>> {
  const found = new Map<string, Map<string, FieldOffer>>();
  for (const module of modules)
    for (const [model, { fields = {} }] of Object.entries(catalogue.shard(module)?.models ?? {})) {
      const ofModel = found.get(model) ?? new Map<string, FieldOffer>();
      found.set(model, ofModel);
      for (const [name, field] of Object.entries(fields)) {
        const known = ofModel.get(name);
        const offer: FieldOffer = known ?? { kind: 'field', name: `${model}.${name}`, modules: [], words: wordsOf(name), model, field };
        ofModel.set(name, { ...offer, modules: [...offer.modules, module] });
      }
    }
  return found;
}

/** Finds offers by their words without looking at the others. */
export function byWord<T extends { readonly words: Words }>(offers: readonly T[]): (words: Words) => ReadonlySet<T> {
  const index = new Map<string, T[]>();
  for (const offer of offers)
    for (const word of offer.words.keys()) {
      const known = index.get(word);
      if (known === undefined) index.set(word, [offer]);
      else known.push(offer);
    }
  return (words) => new Set([...words.keys()].flatMap((word) => index.get(word) ?? []));
}
