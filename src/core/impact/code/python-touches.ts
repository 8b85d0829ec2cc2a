import type { OfFile } from '../../../model/facts/addon.js';
import type { Chain, PythonFacts, PythonUse, Root } from '../../../model/facts/python.js';
import { classTouches } from './class-touches.js';
import type { At, Collector } from './collector.js';
import { importTouches, touchImported } from './import-touches.js';
import { touchXmlId } from './xmlid-touches.js';

/** The model of the recordset that a chain starts at. */
export function modelAt(root: Root): string | undefined {
  switch (root.kind) {
    case 'self':
    case 'model':
      return root.model;
    case 'env':
      return root.name === 'user' ? 'res.users' : 'res.company';
    case 'unknown':
      return undefined;
  }
}

/** Where a chain leads: fields are followed as far as it is known where they lead. */
function walk(collector: Collector, { root, path }: Chain, at: At, last: 'read' | 'write'): string | undefined {
  let model = modelAt(root);
  for (const [index, step] of path.entries()) {
    if (model === undefined) return undefined;
    const use = index === path.length - 1 ? last : 'read';
    if (collector.world.field(model, step) !== undefined) model = collector.field('field-reference', use, model, step, at);
    else {
      // A method that is named and not called, such as in `compute=`: it must exist as much as one that is called.
      collector.method('method-call', 'read', model, step, at);
      return undefined;
    }
  }
  return model;
}

function call(collector: Collector, use: Extract<PythonUse, { use: 'call' }>, at: At): void {
  const { root, path } = use.chain;
  const name = path.at(-1);
  const model = walk(collector, { root, path: path.slice(0, -1) }, at, 'read');
  if (name === undefined || model === undefined) return;
  const given = use.spread ? {} : { given: { positional: use.positional, keywords: use.keywords } };
  if (!collector.world.ownMethod(model, name) || collector.world.standard.models.get(model)?.methods.has(name))
    collector.method('method-call', 'call', model, name, at, given);
}

/** A dotted path in a string; keys of `create` and `write` are single names. */
function stringPath(collector: Collector, use: Extract<PythonUse, { use: 'path' }>, declared: ReadonlySet<string>, at: At): void {
  const model = walk(collector, use.on, at, 'read');
  const how = use.as === 'path' ? (declared.has(use.path) ? 'declared-path' : 'path') : use.as;
  collector.path(how, model, use.path.split(':')[0] ?? use.path, at);
}

function sql(collector: Collector, use: Extract<PythonUse, { use: 'sql' }>, at: At): void {
  for (const table of use.tables) {
    const name = collector.world.modelOfTable(table);
    if (name !== undefined) collector.model(use.writes ? 'sql-write' : 'sql-read', 'sql', name, at);
  }
}

/** Paths that the registry checks when it is loaded: of `@api.depends` and `related`. */
function declaredPaths({ classes }: PythonFacts): ReadonlySet<string> {
  return new Set(
    classes.flatMap(({ methods, fields }) => [
      ...methods.flatMap(({ decorators }) => decorators.flatMap(({ name, arguments: paths }) => (/\bdepends$/.test(name) ? paths : []))),
      ...fields.flatMap(({ arguments: given }) => {
        const related = given['related'];
        return related !== undefined && 'literal' in related && typeof related.literal === 'string' ? [related.literal] : [];
      }),
    ]),
  );
}

/** What one Python file touches. */
export function pythonTouches(collector: Collector, { file, role, facts }: OfFile<PythonFacts>): void {
  const at = (line: number): At => ({ file, line, ...(role === undefined ? {} : { role }) });
  const declared = declaredPaths(facts);
  importTouches(collector, facts.imports, at);
  classTouches(collector, facts, at);
  for (const use of facts.uses) {
    const here = at(use.line);
    switch (use.use) {
      case 'attribute':
        if (use.chain.root.kind === 'unknown') touchImported(collector, use.chain.root.name, use.chain.path, here);
        else walk(collector, use.chain, here, use.written ? 'write' : 'read');
        break;
      case 'call':
        if (isPatch(use, facts)) collector.add('core-patch', 'patch', { on: 'python', path: 'odoo.models', name: 'BaseModel' }, here);
        if (use.chain.root.kind === 'unknown') touchImported(collector, use.chain.root.name, use.chain.path, here);
        else call(collector, use, here);
        break;
      case 'path':
        stringPath(collector, use, declared, here);
        break;
      case 'model':
        collector.model('model-reference', 'model', use.model, here);
        break;
      case 'xmlid':
        touchXmlId(collector, use.as === 'group' ? 'group' : 'python-reference', use.xmlid, here);
        break;
      case 'sql':
        sql(collector, use, here);
        break;
      case 'patch':
        collector.add('core-patch', 'patch', { on: 'python', ...split(use.target) }, here);
        break;
      case 'route':
        for (const route of use.routes) collector.route(route, here);
        break;
    }
  }
}

/** `Model._patch_method(name, method)` of the ORM up to 16.0, and not a method of that name of the file itself. */
function isPatch({ chain }: Extract<PythonUse, { use: 'call' }>, { classes }: PythonFacts): boolean {
  if (chain.path.at(-1) !== '_patch_method') return false;
  return !classes.some(({ methods }) => methods.some(({ name }) => name === '_patch_method'));
}

/** `odoo.tools.misc.ustr` is the name `ustr` of `odoo.tools.misc`. */
function split(target: string): { readonly path: string; readonly name: string } {
  const dot = target.lastIndexOf('.');
  return dot < 0 ? { path: target, name: '' } : { path: target.slice(0, dot), name: target.slice(dot + 1) };
}
