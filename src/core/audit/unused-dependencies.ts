import type { ModuleShard } from '../../model/catalogue/shard.js';
import type { AddonFacts } from '../../model/facts/addon.js';
import type { ArchNode } from '../../model/facts/xml.js';
import type { InCode } from '../../model/impact/code-place.js';
import type { Touchpoint } from '../../model/touchpoint.js';
import { webWidgets } from '../odoo/web-widgets.js';
import { hasNames, isNamed, OwnMembers, Rest } from './brought.js';
import type { KnownModules } from './known-modules.js';
import { NamedWords } from './named-words.js';

/**
 * Dependencies of which nothing is named: `unused` ones alone bring something, `redundant` ones another dependency brings anyway. `undecided`:
 * nothing is named of these, either, and yet they may be needed, for the reason that is said.
 */
export type IdleDependencies = {
  readonly unused: readonly string[];
  readonly redundant: readonly string[];
  readonly undecided: readonly { readonly name: string; readonly why: string }[];
};

const none: IdleDependencies = { unused: [], redundant: [], undecided: [] };

/** Every addon needs them, said or not. */
const always: readonly string[] = ['odoo', 'base', 'web'];

/** An addon that holds nothing is there for what it installs. */
function holdsNothing({ python, xml, csv, javascript, templates, manifest }: AddonFacts): boolean {
  const isEmpty = python.every(({ role, facts }) => role !== undefined || facts.classes.length + facts.functions.length === 0);
  if (!isEmpty || javascript.length + templates.length > 0 || Object.keys(manifest.assets).length > 0) return false;
  return csv.length === 0 && xml.every(({ facts }) => facts.records.length + facts.views.length === 0);
}

function hasForeignWidget({ tag, attributes, children }: ArchNode): boolean {
  const { widget, js_class: kind, name = '' } = attributes;
  // `<attribute name="widget">` says it in its text.
  if (kind !== undefined || (tag === 'attribute' && ['widget', 'js_class'].includes(name))) return true;
  return (widget !== undefined && !webWidgets.has(widget)) || children.some(hasForeignWidget);
}

/** Names of widgets, services, kinds of views and styles are in no catalogue: who names such ones may mean those of any module. */
function usesAssets({ xml, javascript, templates, code }: AddonFacts): boolean {
  const styles = (code?.cloc.lines.css ?? 0) + (code?.cloc.lines.scss ?? 0);
  return (
    javascript.length + templates.length + styles > 0 ||
    xml.some(({ facts }) => facts.views.some(({ arch }) => arch.some(hasForeignWidget)))
  );
}

function whyUndecided(
  addon: string,
  self: ModuleShard,
  brought: readonly ModuleShard[],
  rest: Rest,
  usesThem: boolean,
): string | undefined {
  if (self.name.startsWith('l10n_')) return 'what a localization brings is found by its country';
  if (addon.startsWith('l10n_')) return 'a localization installs what its country needs';
  if (usesThem && brought.some(({ scripts, bundles }) => scripts !== undefined || bundles !== undefined))
    return 'what its scripts and styles bring is in no catalogue';
  if (brought.some(({ records = {} }) => ['website.page', 'website.menu'].some((model) => Object.hasOwn(records, model))))
    return 'addresses of its pages are in no catalogue';
  return brought.some((shard) => hasNames(shard, rest)) ? undefined : 'it changes only what other modules do';
}

/**
 * Direct dependencies of which an addon names nothing, as far as syntax tells: no model, field, method, XML id, route, import or file of
 * them, of what only they bring, or of what installs itself beside them.
 *
 * @param touchpoints those of the addon
 * @param known what the modules of its series bring; undefined where there is no catalogue
 */
export function idleDependencies(
  facts: AddonFacts,
  touchpoints: readonly Touchpoint<InCode>[],
  known: KnownModules | undefined,
): IdleDependencies {
  const { depends, autoInstall } = facts.manifest;
  const isReadable = facts.code !== undefined && facts.problems.length === 0;
  if (known === undefined || autoInstall !== false || !isReadable || holdsNothing(facts)) return none;
  const named = new NamedWords(facts, touchpoints);
  const own = new OwnMembers(facts);
  const views = facts.xml.flatMap((file) => file.facts.views);
  const changed = new Set(views.flatMap(({ inherits }) => (inherits === undefined ? [] : known.rootView(inherits))));
  const usesThem = usesAssets(facts);
  const unused: string[] = [];
  const redundant: string[] = [];
  const undecided: { readonly name: string; readonly why: string }[] = [];
  const everything = known.installedWith([...always, ...depends]);
  for (const name of new Set(depends)) {
    const self = known.shard(name);
    if (always.includes(name) || self === undefined || named.hasModule(name)) continue;
    const others = known.installedWith([...always, ...depends.filter((one) => one !== name)]);
    const isRedundant = others.has(name);
    const group = isRedundant ? [name] : [...everything].filter((one) => !others.has(one));
    const brought = group.flatMap((one) => known.shard(one) ?? []);
    if (brought.length < group.length) continue;
    const rest = new Rest(known, isRedundant ? [...always, ...known.closure(name)].filter((one) => one !== name) : others);
    if (brought.some((shard) => isNamed(shard, known, { named, own, rest, changed }))) continue;
    const why = whyUndecided(facts.name, self, brought, rest, usesThem);
    if (why !== undefined) undecided.push({ name, why });
    else (isRedundant ? redundant : unused).push(name);
  }
  return { unused, redundant, undecided };
}
