import type { CatalogueSymbol } from '../../../../model/catalogue/changes.js';
import type { Value } from '../../../../model/facts/python.js';
import type { RecordValue } from '../../../../model/facts/xml.js';
import type { At } from '../collector.js';
import type { Code, PlacedNode } from './code.js';

/** A place that a rule is about, and what the code names there, when it is something of the catalogue. */
export type Hit = At & { readonly symbol?: CatalogueSymbol };

/** Where a rule finds what it is about. */
export type Find = (code: Code) => readonly Hit[];

/** Nodes for which something holds. */
export const nodes =
  (holds: (placed: PlacedNode) => boolean): Find =>
  (code) =>
    code.nodes.filter(holds).map(({ at }) => at);

/** Nodes with an attribute, also where a change of an inherited view sets it. */
export const attribute = (name: string, tags?: readonly string[]): Find =>
  nodes(({ node: { tag, attributes } }) =>
    tag === 'attribute' ? attributes['name'] === name : attributes[name] !== undefined && (tags === undefined || tags.includes(tag)),
  );

/** Attributes of nodes whose text matches. */
export const attributeText = (names: readonly string[], pattern: RegExp): Find =>
  nodes(({ node: { tag, attributes, text } }) =>
    tag === 'attribute'
      ? names.includes(attributes['name'] ?? '') && pattern.test(text ?? '')
      : names.some((name) => pattern.test(attributes[name] ?? '')),
  );

export const classOf = (node: PlacedNode['node']): readonly string[] => (node.attributes['class'] ?? '').split(/\s+/);

/** The kind of view that a node is in; of an inherited view it is known only by the nodes around. */
export function kindOf({ view, above, node }: PlacedNode): string | undefined {
  if (view.type !== undefined) return view.type;
  return [node, ...above].map(({ tag }) => tag).find((tag) => ['form', 'tree', 'list', 'search', 'kanban', 'calendar'].includes(tag));
}

/** A field whose definition says something; `holds` looks at the value. */
export const fieldSays = (name: string, holds: (value: Value) => boolean = () => true): Find => {
  return (code) =>
    code.fields.flatMap(({ at, is }) => {
      const value = is.arguments[name];
      return value !== undefined && holds(value) ? [at] : [];
    });
};

export const isTrue = (value: Value | undefined): boolean => value !== undefined && 'literal' in value && value.literal === true;

/** Imports of a module, or of names of it. */
export const imports = (from: string | RegExp, names?: readonly string[]): Find => {
  const isFrom = (path: string): boolean => (typeof from === 'string' ? path === from : from.test(path));
  return (code) =>
    code.imports
      .filter(({ is }) => isFrom(is.from) && (names === undefined || names.includes(is.name ?? '')))
      .map(({ at, is }) => ({ ...at, symbol: { on: 'python', path: is.from, name: is.name ?? '' } as const }));
};

/** A name that is reached over a module: `tools.ustr`. */
export const reached =
  (root: string, name: string): Find =>
  (code) =>
    code.uses.flatMap(({ at, is }) =>
      (is.use === 'attribute' || is.use === 'call') &&
      is.chain.root.kind === 'unknown' &&
      is.chain.root.name === root &&
      is.chain.path[0] === name
        ? [at]
        : [],
    );

/** Imports of client code. */
export const scriptImports =
  (from: string | RegExp, names?: readonly string[]): Find =>
  (code) =>
    code.addon.javascript.flatMap(({ file, facts }) =>
      facts.imports
        .filter((one) => (typeof from === 'string' ? one.from === from : from.test(one.from)))
        .filter((one) => names === undefined || one.names.some((name) => names.includes(name)))
        .map(({ line }) => ({ file, line })),
    );

/** A keyword of `@route`. */
export const routeSays = (name: string, holds: (value: Value) => boolean): Find => {
  return (code) =>
    code.methods.flatMap(({ at, is }) =>
      is.decorators.some(({ name: decorator, keywords }) => {
        const value = /(^|\.)route$/.test(decorator) ? keywords?.[name] : undefined;
        return value !== undefined && holds(value);
      })
        ? [at]
        : [],
    );
};

export const literalIs =
  (text: string) =>
  (value: Value): boolean =>
    'literal' in value && value.literal === text;

/** Records of a model with a value. */
export const recordSays = (models: readonly string[], field: string, pattern: RegExp): Find => {
  return (code) => code.records.filter(({ is }) => models.includes(is.model) && pattern.test(textIn(is.values[field]))).map(({ at }) => at);
};

export const textIn = (value: RecordValue | undefined): string =>
  value === undefined ? '' : 'text' in value ? value.text : 'expression' in value ? value.expression : '';

export const inManifest = (holds: (code: Code) => boolean): Find => {
  return (code) => (holds(code) ? [{ file: code.addon.manifest.file, line: 1 }] : []);
};

export const all =
  (...finds: readonly Find[]): Find =>
  (code) =>
    finds.flatMap((find) => find(code));
