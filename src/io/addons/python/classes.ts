import type { ClassFact, FieldFact, MethodFact, ModelFact, Value } from '../../../model/facts/python.js';
import type { KnownSeries } from '../../../model/known-series.js';
import { fieldOf, fieldType } from './fields.js';
import { type Definition, decoratorOf, type Ends, methodOf } from './functions.js';
import type { Aliases } from './imports.js';
import { modelOf } from './models.js';
import { assignmentsOf, definitionOf, statementsOf } from './statements.js';
import type { Syntax } from './syntax.js';
import { dottedName, type Scope, valueFrom } from './values.js';

/** What the whole file knows and a class needs. */
export type FileScope = {
  readonly scope: Scope;
  readonly ends: Ends;
  readonly aliases: Aliases;
  readonly series: KnownSeries | undefined;
  /** Models by the names of their classes: those that stand further up. */
  readonly models: ReadonlyMap<string, ModelFact>;
};

const part = (node: Syntax, kind: string): Syntax | undefined => node.children.find((child) => child.kind === kind);

/** Bases by their dotted names; `Generic[T]` counts as `Generic`, and keywords such as `metaclass=` are no bases. */
function basesOf(node: Syntax, text: string): readonly string[] {
  return (part(node, 'argument_list')?.children ?? []).flatMap(
    (base) => dottedName(base.kind === 'subscript' ? base.children[0] : base, text) ?? [],
  );
}

/** Names that were given exactly one value. */
export function constantsOf(assigned: readonly Named[]): ReadonlyMap<string, Syntax | undefined> {
  const found = new Map<string, Syntax | undefined>();
  for (const { name, value } of assigned) found.set(name, found.has(name) ? undefined : value);
  return found;
}

/** A plain name that a statement assigns. */
export type Named = { readonly name: string; readonly value: Syntax | undefined; readonly line: number };

/** Assignments to plain names. */
export function namedAssignments(node: Syntax, text: string): readonly Named[] {
  return assignmentsOf(node).flatMap(({ target, value, line }): Named[] =>
    target.kind === 'identifier' ? [{ name: text.slice(target.start, target.end), value, line }] : [],
  );
}

/** Reads a class with what its body assigns and defines; inner classes are left out, since no other module reaches them by name. */
export function classOf({ node, decorators }: Definition, file: FileScope): ClassFact {
  const { scope: outer, ends, aliases } = file;
  const { text } = outer;
  const body = part(node, 'block');
  const statements = body === undefined ? [] : statementsOf(body).map((statement) => statement.node);
  const assigned = statements.flatMap((statement) => namedAssignments(statement, text));
  const constants = constantsOf(assigned);
  const scope: Scope = { text, constant: (name) => constants.get(name) ?? outer.constant(name) };
  const fields = new Map<string, FieldFact>();
  const attributes = new Map<string, Value & { readonly line: number }>();
  for (const { name, value, line } of assigned) {
    const type = value?.kind === 'call' ? fieldType(value, text, aliases) : undefined;
    if (type !== undefined && value !== undefined) fields.set(name, fieldOf(name, value, type, line, scope));
    else attributes.set(name, { ...valueFrom(value, scope), line });
  }
  const methods = statements.flatMap((statement): MethodFact[] => {
    const definition = definitionOf(statement);
    return definition?.node.kind === 'function_definition' ? [methodOf(definition, scope, ends)] : [];
  });
  const draft: Omit<ClassFact, 'model'> = {
    name: text.slice(node.children[0]?.start, node.children[0]?.end),
    line: node.line,
    end: ends.lastLine(node),
    bases: basesOf(node, text),
    decorators: decorators.map((decorator) => decoratorOf(decorator, scope)),
    attributes: Object.fromEntries(attributes),
    fields: [...fields.values()],
    methods,
  };
  const model = modelOf(draft, file);
  return model === undefined ? draft : { ...draft, model };
}
