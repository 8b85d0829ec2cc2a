import type { codeBreaks19to20 } from '../data/breaks-19-to-20.js';
import { all, attribute, type Find, imports, isTrue, literalIs, nodes, reached, routeSays, scriptImports } from './finders.js';
import { accessWithoutGroup, sqlConstraints, through, versionNotOf } from './shared.js';

const prints = ['t-esc', 't-raw'] as const;
const printsOld = (attributes: Readonly<Record<string, string>>): boolean => prints.some((name) => attributes[name] !== undefined);

/** Routes for bearers of a key that name no scope. */
const bearers: Find = (code) => {
  const scoped = new Set(routeSays('bearer_scope', () => true)(code).map(({ file, line }) => `${file}:${line}`));
  return routeSays('auth', literalIs('bearer'))(code).filter(({ file, line }) => !scoped.has(`${file}:${line}`));
};

const untaggedTests: Find = (code) =>
  code.classes
    .filter(
      ({ at, is }) =>
        at.role === 'test' &&
        is.methods.some(({ name }) => name.startsWith('test_')) &&
        !is.decorators.some(({ name }) => /(^|\.)tagged$/.test(name)),
    )
    .map(({ at }) => at);

/** Where each break of the step is found. */
export const findFrom19: Readonly<Record<(typeof codeBreaks19to20)[number]['id'], Find>> = {
  '1920-acl-csv': ({ addon }) =>
    addon.manifest.data.filter((file) => /(^|\/)ir\.model\.access\.csv$/.test(file)).map((file) => ({ file, line: 1 })),
  '1920-ir-rule-xml': (code) => code.records.filter(({ is }) => is.model === 'ir.rule').map(({ at }) => at),
  '1920-acl-nogroup': accessWithoutGroup,
  '1920-version': versionNotOf('20.0'),
  '1920-t-esc-arch': nodes(({ node, view }) => view.model !== undefined && view.type !== 'qweb' && printsOld(node.attributes)),
  '1920-t-esc-qweb': nodes(({ node, view }) => (view.model === undefined || view.type === 'qweb') && printsOld(node.attributes)),
  '1920-t-call-tset': nodes(
    ({ node: { attributes, children } }) =>
      attributes['t-call'] !== undefined && children.some((child) => child.attributes['t-set'] !== undefined),
  ),
  '1920-calendar-date-delay': attribute('date_delay', ['calendar']),
  '1920-osv': imports(/^odoo\.osv(\.|$)/),
  '1920-ormcache-import': all(imports(/^odoo\.tools(\.cache)?$/, ['ormcache']), reached('odoo.tools', 'ormcache')),
  '1920-pytz': imports(/^pytz(\.|$)/),
  '1920-http-imports': imports('odoo.http', ['Stream', 'content_disposition', 'serialize_exception', 'SessionExpiredException']),
  '1920-bearer-scope': bearers,
  '1920-single-transaction-case': imports(/^odoo\.tests(\.common)?$/, ['SingleTransactionCase']),
  '1920-test-default-tag': untaggedTests,
  '1920-rec-names-search': (code) =>
    code.classes.flatMap(({ at, is }) => {
      const names = is.attributes['_rec_names_search'];
      return names !== undefined && 'literal' in names && Array.isArray(names.literal) ? [{ ...at, line: names.line }] : [];
    }),
  '1920-html-translate': (code) =>
    code.fields.filter(({ is }) => is.type === 'Html' && isTrue(is.arguments['translate'])).map(({ at }) => at),
  '1920-registry-init': through('registry', '_init'),
  '1920-route-readonly': routeSays('readonly', () => true),
  '1920-env-clear': all(through('env', 'clear'), through('env', 'cache')),
  '1920-sql-constraints': sqlConstraints,
  '1920-date-filter-range': nodes(
    ({ node: { tag, attributes } }) =>
      tag === 'filter' && ['start_month', 'end_month', 'start_year', 'end_year'].some((name) => attributes[name] !== undefined),
  ),
  '1920-owl-usestate': scriptImports('@odoo/owl', ['useState', 'reactive', 'useRef']),
  '1920-jquery': scriptImports(/(^|\/)(ensure_jquery|jquery)$/),
  '1920-action-service': scriptImports('@web/webclient/actions/action_service'),
  '1920-orm-service': scriptImports('@web/core/orm_service'),
};
