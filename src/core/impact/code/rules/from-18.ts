import type { codeBreaks18to19 } from '../data/breaks-18-to-19.js';
import {
  all,
  attributeText,
  type Find,
  fieldSays,
  imports,
  inManifest,
  literalIs,
  nodes,
  reached,
  recordSays,
  routeSays,
  scriptImports,
} from './finders.js';
import { createOfOne, sqlConstraints, through, versionNotOf } from './shared.js';

const oldOperator = /,\s*['"](<>|==)['"]\s*,/;
const cursor: ReadonlySet<string> = new Set(['_cr', '_uid', '_context']);

const searchGroups: Find = nodes(({ node: { tag, attributes }, above, view }) => {
  if (tag !== 'group') return false;
  const inSearch = view.type === 'search' || above.some((one) => one.tag === 'search');
  // Nothing but a search view has groups that expand.
  return attributes['expand'] !== undefined || (inSearch && attributes['string'] !== undefined);
});

/** The time zone of a user made by hand. */
const madeZones: Find = (code) => {
  const zones = new Set(
    code.uses.flatMap(({ at, is }) => (is.use === 'attribute' && is.chain.path.at(-1) === 'tz' ? [`${at.file}:${at.line}`] : [])),
  );
  return reached('pytz', 'timezone')(code).filter(({ file, line }) => zones.has(`${file}:${line}`));
};

/** Where each break of the step is found. */
export const findFrom18: Readonly<Record<(typeof codeBreaks18to19)[number]['id'], Find>> = {
  '1819-version': versionNotOf('19.0'),
  '1819-search-group': searchGroups,
  '1819-kanban-box': nodes(({ node }) => node.attributes['t-name'] === 'kanban-box'),
  '1819-sql-constraints': sqlConstraints,
  '1819-create-list': createOfOne,
  '1819-api-returns': (code) =>
    code.methods.filter(({ is }) => is.decorators.some(({ name }) => name === 'api.returns')).map(({ at }) => at),
  '1819-registry': all(imports('odoo', ['registry']), reached('odoo', 'registry')),
  '1819-target-inline': recordSays(['ir.actions.act_window'], 'target', /^inline$/),
  '1819-osv-expression': all(imports('odoo.osv', ['expression']), imports('odoo.osv.expression')),
  '1819-cr-uid-context': (code) =>
    code.uses
      .filter(
        ({ is }) =>
          (is.use === 'attribute' || is.use === 'call') &&
          is.chain.root.kind !== 'unknown' &&
          is.chain.path.some((name) => cursor.has(name)),
      )
      .map(({ at }) => at),
  '1819-route-json': routeSays('type', literalIs('json')),
  '1819-auto-join': fieldSays('auto_join'),
  '1819-author': inManifest(({ addon }) => !addon.manifest.keys.includes('author')),
  '1819-init-xml': inManifest(({ addon }) => addon.manifest.keys.some((key) => /^(init|update|demo)_xml$/.test(key))),
  '1819-domain-ops': all(
    attributeText(['domain', 'filter_domain'], oldOperator),
    recordSays(['ir.actions.act_window', 'ir.filters'], 'domain', oldOperator),
    recordSays(['ir.rule'], 'domain_force', oldOperator),
  ),
  '1819-ormcache-context': all(imports(/^odoo\.tools(\.cache)?$/, ['ormcache_context']), reached('odoo.tools', 'ormcache_context')),
  '1819-public-widget': scriptImports(/public_widget$/),
  '1819-url-join': all(
    imports('werkzeug.urls', ['url_join']),
    imports('urllib.parse', ['urljoin']),
    through('werkzeug', 'urls', 'url_join'),
  ),
  '1819-env-tz': madeZones,
  '1819-class-without-name': (code) =>
    code.classes
      .filter(
        ({ is: { model, attributes } }) => model !== undefined && attributes['_name'] === undefined && attributes['_inherit'] === undefined,
      )
      .map(({ at }) => at),
};
