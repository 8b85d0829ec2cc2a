import { Addon } from '../../../model/addon/addon.js';
import type { Statement } from '../../../model/adoption.js';
import type { AddonFacts, ManifestFacts } from '../../../model/facts/addon.js';
import type { RecordFact, ViewFact } from '../../../model/facts/xml.js';
import type { Series } from '../../../model/known-series.js';
import type { Reasons } from '../compare-statements.js';
import { isJson } from '../said.js';
import { draftAccess } from './access.js';
import type { Comodels } from './fields.js';
import { isUnnamed, LocalIds } from './local-ids.js';
import { DraftedMethods } from './methods.js';
import { type DraftedModels, draftModels } from './models.js';
import type { NodeContext } from './nodes.js';
import { fitted, Notes } from './notes.js';
import { draftAction, draftGroup, draftMenu } from './records.js';
import { draftView } from './views.js';

type Json = { readonly [key: string]: unknown };

/** What an entry can say of an addon, as its author would write it, and why the rest is not in it. */
export type AddonDraft = { readonly addon: Json; readonly reasons: Reasons };

const words = new Map(Object.entries(Addon.shape));

/** What the manifest says in the words of an entry. */
function manifestOf(manifest: ManifestFacts, series: Series, notes: Notes): Json {
  const { name, summary, author, website, category, license, version = '' } = manifest;
  const { application, autoInstall, developmentStatus, maintainers, depends } = manifest;
  const [, own] = new RegExp(`^${series.replace('.', '\\.')}\\.(\\d+\\.\\d+\\.\\d+)$`).exec(version) ?? [];
  const said: Json = {
    ...(name === undefined ? {} : { title: name }),
    ...(summary === undefined ? {} : { summary: summary.trim().replace(/\s+/g, ' ') }),
    ...(author === undefined ? {} : { author }),
    ...(website === undefined ? {} : { website }),
    ...(category === undefined ? {} : { category }),
    ...(license === undefined ? {} : { licence: license }),
    ...(own === undefined ? {} : { version: own }),
    ...(application ? { application } : {}),
    ...(autoInstall === false || (autoInstall !== true && autoInstall.length === 0) ? {} : { autoInstall }),
    ...(developmentStatus === undefined ? {} : { developmentStatus }),
    ...(maintainers === undefined ? {} : { maintainers }),
    ...(depends.length === 0 ? {} : { depends: [...new Set(depends)] }),
  };
  const keys: Readonly<Record<string, string>> = {
    title: 'name',
    licence: 'license',
    autoInstall: 'auto_install',
    developmentStatus: 'development_status',
  };
  const fitting = Object.entries(said).filter(([word, value]) => {
    const schema = words.get(word);
    const fits = schema === undefined ? { ok: true as const } : fitted(schema, value);
    if (!fits.ok) notes.leaveOut(`manifest ${keys[word] ?? word}`, fits.why);
    return fits.ok;
  });
  return Object.fromEntries(fitting);
}

const isLoaded = ({ role }: { readonly role?: string }): boolean => role === undefined;

/** Fields that generated views add beside amounts and files. */
function besideFields(model: Json | undefined): readonly string[] {
  const fields = isJson(model?.['fields']) ? Object.values(model['fields']) : [];
  return fields.flatMap((field) => {
    if (!isJson(field)) return [];
    const beside = field['type'] === 'monetary' ? (field['currency'] ?? 'currency_id') : field['filename'];
    return [...(typeof beside === 'string' ? [beside] : []), ...(field['checkCompany'] === true ? ['company_id'] : [])];
  });
}

class AddonDrafter {
  readonly notes = new Notes();
  readonly #ids = new LocalIds();
  readonly #addon: AddonFacts;
  readonly #series: Series;
  readonly #comodels: Comodels;

  constructor(addon: AddonFacts, series: Series, comodels: Comodels) {
    this.#comodels = comodels;
    this.#addon = addon;
    this.#series = series;
  }

  readonly #groups = (xmlid: string): string => this.#ids.of('group', xmlid) ?? xmlid;

  #records(model: string): readonly RecordFact[] {
    const { xml, csv } = this.#addon;
    const all = [...xml.filter(isLoaded).flatMap(({ facts }) => facts.records), ...csv.filter(isLoaded).flatMap(({ facts }) => facts)];
    return all.filter((record) => record.model === model);
  }

  /** Drafts the records of one model, each under its id; ids are known to one another before anything is drafted. */
  #drafted(kind: 'group' | 'action' | 'menu', model: string, draft: (record: RecordFact) => Json | undefined): Json {
    const own = this.#records(model).filter(({ xmlid }) => !isUnnamed(this.#addon.name, xmlid, `${kind} ${xmlid}`, this.notes));
    const named = own.map((record) => ({ record, said: this.#ids.add(kind, record.xmlid) }));
    const drafts = named.flatMap(({ record, said: { id, ...xmlid } }) => {
      const one = draft(record);
      if (one === undefined) this.#ids.drop(kind, record.xmlid);
      return one === undefined ? [] : [[id, { ...one, ...xmlid }] as const];
    });
    return Object.fromEntries(drafts);
  }

  /** Fields that the addon brings and its draft does not; of one name that several models have, one that is drafted is enough. */
  #lostFields(models: DraftedModels): (field: string) => boolean {
    const drafted = new Set(Object.values(models).flatMap(({ fields }) => Object.keys(isJson(fields) ? fields : {})));
    const classes = this.#addon.python.filter(isLoaded).flatMap(({ facts }) => facts.classes);
    const brought = new Set(classes.flatMap(({ model, fields }) => (model === undefined ? [] : fields.map(({ name }) => name))));
    return (field) => brought.has(field) && !drafted.has(field);
  }

  #views(statements: readonly Statement[], models: DraftedModels, methods: DraftedMethods): Json {
    const keys = new Map<string, string[]>();
    for (const { kind, key, of } of statements)
      if (kind === 'view change' && of !== undefined) keys.set(of, [...(keys.get(of) ?? []), key]);
    const context: NodeContext = {
      ...{ addon: this.#addon.name, series: this.#series, groups: this.#groups, calls: [] },
      isLost: this.#lostFields(models),
      currencies: (model) => besideFields(models[model]),
    };
    const views = this.#addon.xml.filter(isLoaded).flatMap(({ facts }) => facts.views);
    const own = views.filter(
      ({ xmlid, type }: ViewFact) => type !== 'qweb' && !isUnnamed(this.#addon.name, xmlid, `view ${xmlid}`, this.notes),
    );
    const drafts = own.flatMap((view) => {
      const one = draftView(view, keys.get(`view ${view.xmlid}`) ?? [], context, (made) => methods.callAll(made), this.notes);
      if (one === undefined) return [];
      const { id, ...xmlid } = this.#ids.add('view', view.xmlid);
      return [[id, { ...one, ...xmlid, ...this.#viewRecord(view, id) }] as const];
    });
    return Object.fromEntries(drafts);
  }

  /** What the record of a view says beside its arch. */
  #viewRecord({ xmlid, model = '', priority, arch }: ViewFact, id: string): Json {
    const name = this.#records('ir.ui.view').find((record) => record.xmlid === xmlid)?.values['name'];
    const said = name !== undefined && 'text' in name ? name.text.trim() : '';
    const replaces = arch.some(({ attributes }) => attributes['position'] === 'replace');
    return {
      ...(said === '' || said === `${model}.${id}` ? {} : { name: said }),
      ...(priority === 16 && !replaces ? {} : { priority }),
    };
  }

  /** A view of another module, or one of this addon for the same model that is drafted. */
  #viewNamed(views: Json, xmlid: string, model: string): string | undefined {
    if (!xmlid.startsWith(`${this.#addon.name}.`)) return xmlid;
    const id = this.#ids.of('view', xmlid);
    const view = id === undefined ? undefined : views[id];
    return isJson(view) && view['model'] === model ? id : undefined;
  }

  draft(statements: readonly Statement[]): Json {
    const { name, manifest, python } = this.#addon;
    const groups = this.#drafted('group', 'res.groups', (record) => draftGroup(record, this.#groups, this.notes));
    const methods = new DraftedMethods(python);
    const models = draftModels(python, { groups: this.#groups, methods, comodels: this.#comodels }, this.notes);
    const own = Object.keys(models).filter((model) => models[model]?.['kind'] === 'new');
    const records = [...this.#records('ir.model.access'), ...this.#records('ir.rule')];
    const access = draftAccess(name, own, records, this.#groups, this.notes);
    const views = this.#views(statements, models, methods);
    const named = { groups: this.#groups, views: (xmlid: string, model: string) => this.#viewNamed(views, xmlid, model) };
    const actions = this.#drafted('action', 'ir.actions.act_window', (record) => draftAction(record, named, this.notes));
    const labels = new Map(
      this.#records('ir.actions.act_window').map(({ xmlid, values: { name: label } }) => [
        xmlid,
        label !== undefined && 'text' in label ? label.text : '',
      ]),
    );
    const drafted = (kind: 'menu' | 'action', xmlid: string): string | undefined =>
      this.#ids.of(kind, xmlid) ?? (kind === 'menu' && !xmlid.startsWith(`${name}.`) ? xmlid : undefined);
    const menus = this.#drafted('menu', 'ir.ui.menu', (record) =>
      draftMenu(record, this.#groups, drafted, (id) => labels.get(id) ?? '', this.notes),
    );
    const parts = { groups, models: methods.addTo(models), access, views, actions, menus };
    const full = Object.entries(parts).filter(([, part]) => Object.keys(part).length > 0);
    return { name, ...manifestOf(manifest, this.#series, this.notes), ...Object.fromEntries(full) };
  }
}

/**
 * Drafts what an entry can say of an addon.
 * @param statements of the same addon
 * @param comodels where its relations lead that say it only by what they mirror
 */
export function draftAddon(addon: AddonFacts, series: Series, statements: readonly Statement[], comodels: Comodels): AddonDraft {
  const drafter = new AddonDrafter(addon, series, comodels);
  return { addon: drafter.draft(statements), reasons: drafter.notes.reasons };
}
