import type { ManifestFacts } from '../../../../model/facts/addon.js';
import type { ClassFact, FieldFact, MethodFact, PythonFacts, PythonUse } from '../../../../model/facts/python.js';
import type { Construct } from './construct.js';

type Place = { readonly construct: Construct; readonly line: number; readonly lines?: number };
type MethodConstruct = Construct & { readonly holds: (method: MethodFact) => boolean };
type FieldConstruct = Construct & { readonly argument: string };
type CallConstruct = Construct & { readonly names: readonly string[] };
type AttributeConstruct = Construct & { readonly attribute: string };

const isDecorated = ({ decorators }: MethodFact, ...names: readonly string[]): boolean =>
  decorators.some(({ name }) => names.includes(name));

const methods: readonly MethodConstruct[] = [
  { id: '1617-name-get', from: '16.0', kind: 'rewrite', holds: ({ name }) => name === 'name_get' },
  {
    id: '1617-create-single',
    from: '16.0',
    kind: 'rewrite',
    holds: (method) => method.name === 'create' && !isDecorated(method, 'api.model_create_multi', 'model_create_multi'),
  },
  {
    id: '1819-create-list',
    from: '18.0',
    kind: 'rewrite',
    holds: (method) => method.name === 'create' && !isDecorated(method, 'api.model_create_multi', 'model_create_multi'),
  },
  { id: '1819-api-returns', from: '18.0', kind: 'rewrite', holds: (method) => isDecorated(method, 'api.returns') },
];

const fields: readonly FieldConstruct[] = [
  { id: '1617-field-states', from: '16.0', kind: 'argument', argument: 'states' },
  { id: '1718-group-operator', from: '17.0', kind: 'argument', argument: 'group_operator' },
  { id: '1718-unaccent', from: '17.0', kind: 'argument', argument: 'unaccent' },
  { id: '1819-auto-join', from: '18.0', kind: 'argument', argument: 'auto_join' },
];

const attributes: readonly AttributeConstruct[] = [
  { id: '1819-sql-constraints', from: '18.0', kind: 'rewrite', attribute: '_sql_constraints' },
];

/** Calls of methods that are still there; those that are gone are changes of the catalogues. */
const calls: readonly CallConstruct[] = [
  { id: '1617-name-get-call', from: '16.0', kind: 'call', names: ['name_get'] },
  {
    id: '1718-check-access-rights',
    from: '17.0',
    kind: 'call',
    names: ['check_access_rights', 'check_access_rule', '_filter_access_rules'],
  },
  { id: '1718-check-recursion', from: '17.0', kind: 'call', names: ['_check_recursion', '_check_m2m_recursion'] },
  { id: '1819-read-group', from: '18.0', kind: 'call', names: ['read_group'] },
  { id: '1819-toggle-active', from: '18.0', kind: 'call', names: ['toggle_active'] },
];

const shortcuts: CallConstruct = { id: '1819-cr-uid-context', from: '18.0', kind: 'call', names: ['_cr', '_uid', '_context'] };
const hooks: Construct = { id: '1617-hooks', from: '16.0', kind: 'rewrite' };
const hookKeys = ['pre_init_hook', 'post_init_hook', 'uninstall_hook'] as const;

function inClass({ attributes: said, fields: own, methods: defined, model }: ClassFact, from: string): readonly Place[] {
  if (model === undefined) return [];
  const argumentsOf = ({ line, arguments: given }: FieldFact): readonly Place[] =>
    fields.filter((one) => one.from === from && Object.hasOwn(given, one.argument)).map((construct) => ({ construct, line }));
  return [
    ...attributes.flatMap((construct) => {
      const line = construct.from === from ? said[construct.attribute]?.line : undefined;
      return line === undefined ? [] : [{ construct, line }];
    }),
    ...own.flatMap(argumentsOf),
    ...defined.flatMap((method) =>
      methods
        .filter((one) => one.from === from && one.holds(method))
        .map((construct) => ({ construct, line: method.line, lines: method.end - method.line + 1 })),
    ),
  ];
}

function inUse(use: PythonUse, from: string): readonly Place[] {
  if (use.use !== 'call' && use.use !== 'attribute') return [];
  const wanted = use.use === 'call' ? calls : [shortcuts];
  const names = use.use === 'call' ? use.chain.path.slice(-1) : use.chain.path;
  return wanted
    .filter((one) => one.from === from && names.some((name) => one.names.includes(name)))
    .map((construct) => ({ construct, line: use.line }));
}

/** Classes, fields, methods and calls that are written in a way that a series does away with, and functions that the manifest's hooks name. */
export function constructsInPython({ classes, functions, uses }: PythonFacts, manifest: ManifestFacts, from: string): readonly Place[] {
  const hooked = new Set<string>(hookKeys.flatMap((key) => [key, manifest.hooks[key] ?? key]));
  const isOld = ({ name, parameters }: PythonFacts['functions'][number]): boolean =>
    hooks.from === from && hooked.has(name) && parameters[0]?.name !== 'env';
  return [
    ...classes.flatMap((found) => inClass(found, from)),
    ...uses.flatMap((use) => inUse(use, from)),
    ...functions.filter(isOld).map(({ line, end }) => ({ construct: hooks, line, lines: end - line + 1 })),
  ];
}
