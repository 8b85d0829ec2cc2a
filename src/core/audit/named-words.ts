import type { AddonFacts } from '../../model/facts/addon.js';
import type { ArchNode } from '../../model/facts/xml.js';
import type { InCode } from '../../model/impact/code-place.js';
import type { Touchpoint } from '../../model/touchpoint.js';

/** What Odoo puts before the name of a field or module, or joins it to. */
const prefixes = /^(?:search_default_|default_|module_)(?=\w)/;

/** Fewer letters beside what is put in could be part of anything. */
const telling = /[a-z0-9](?:.*[a-z0-9]){2}/i;

/** What the code of an addon names, wherever it stands and whatever it means there. */
export class NamedWords {
  /** Names as they stand, and their parts between slashes and hyphens: models, routes, XML ids. */
  readonly #texts = new Set<string>();
  readonly #words = new Set<string>();
  /** What stands before the first dot or slash of a name: modules of XML ids, of imports, of scripts and of files. */
  readonly #modules = new Set<string>();
  /** Names in the anchors of its view changes. */
  readonly #anchors = new Set<string>();
  /** Names of which only running the code tells all. */
  readonly #open: RegExp[] = [];

  /** @param touchpoints those of the addon: they know models that it reaches and does not name */
  constructor({ manifest, python, xml, code }: AddonFacts, touchpoints: readonly Touchpoint<InCode>[]) {
    for (const name of code?.names.split(' ') ?? []) this.#name(name);
    for (const bundle of [...Object.keys(manifest.assets), ...Object.values(manifest.assets).flat(2)])
      for (const [name] of bundle.matchAll(/\w[\w./-]*/g)) this.#name(name);
    // `import odoo.addons.sale` and `from odoo.addons import sale` name a module alike.
    for (const { facts } of python)
      for (const { from, name } of facts.imports) if (name !== undefined && from === 'odoo.addons') this.#modules.add(name);
    // Names of accuracies have blanks.
    for (const { facts } of python)
      for (const { arguments: given } of facts.classes.flatMap(({ fields }) => fields))
        if (given['digits'] !== undefined && 'literal' in given['digits'] && typeof given['digits'].literal === 'string')
          this.#texts.add(given['digits'].literal);
    for (const { facts } of xml) for (const { arch } of facts.views) this.#addAnchors(arch);
    for (const { kind, model } of touchpoints) if (kind !== 'depends' && model !== undefined) this.#name(model);
  }

  #addAnchors(nodes: readonly ArchNode[]): void {
    for (const { tag, attributes, children } of nodes) {
      if (tag === 'xpath' || attributes['position'] !== undefined)
        for (const value of Object.values(attributes)) for (const [name] of value.matchAll(/[\w.-]+/g)) this.#anchors.add(name);
      this.#addAnchors(children);
    }
  }

  #name(name: string): void {
    this.#texts.add(name);
    const bare = name.replace(/^\//, '');
    if (bare.includes('/')) this.#modules.add(bare.slice(0, bare.indexOf('/')));
    for (const part of bare.split(/[/-]/)) {
      this.#texts.add(part);
      const [module = '', ...rest] = part.split('.');
      if (rest.length > 0) this.#modules.add(module);
      if (module === 'odoo' && rest[0] === 'addons') this.#modules.add(rest[1] ?? '');
      for (const word of [module, ...rest]) this.#word(word);
    }
  }

  #word(word: string): void {
    if (word.includes('*') && telling.test(word)) this.#open.push(new RegExp(`^${word.replaceAll(/\*+/g, '.*')}$`));
    this.#words.add(word);
    // `field_sale_order__name` is the XML id of a field.
    for (const part of [word.replace(prefixes, ''), word.slice(word.lastIndexOf('__') + 2)]) this.#words.add(part);
    if (word.startsWith('module_')) this.#modules.add(word.slice('module_'.length));
  }

  hasModule(module: string): boolean {
    return this.#modules.has(module) || (module.includes('_') && this.#words.has(module));
  }

  isAnchor(name: string): boolean {
    return this.#anchors.has(name);
  }

  hasText(text: string): boolean {
    return this.#texts.has(text);
  }

  /** A field or method of this name. */
  hasWord(word: string): boolean {
    return this.#words.has(word) || this.#open.some((pattern) => pattern.test(word));
  }

  /** By its name, its table or its XML id. */
  hasModel(model: string): boolean {
    const table = model.replaceAll('.', '_');
    return this.#texts.has(model) || (table !== model && this.#words.has(table)) || this.#words.has(`model_${table}`);
  }
}
