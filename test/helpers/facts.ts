import type { AddonFacts, ManifestFacts, OfFile } from '../../src/model/facts/addon.js';
import type { ClassFact, FieldFact, MethodFact, ModelFact, Parameter, PythonFacts, Value } from '../../src/model/facts/python.js';
import type { ArchNode, RecordFact, ViewFact, XmlFacts } from '../../src/model/facts/xml.js';

/** Makers of facts: each states what matters, the rest is as usual. */
export function manifest(given: Partial<ManifestFacts> = {}): ManifestFacts {
  return {
    file: '__manifest__.py',
    depends: ['base'],
    autoInstall: false,
    installable: true,
    application: false,
    data: [],
    demo: [],
    assets: {},
    externalDependencies: { python: [], bin: [] },
    hooks: {},
    keys: [],
    ...given,
  };
}

export function addon(name: string, given: Partial<Omit<AddonFacts, 'name' | 'manifest'>> & { manifest?: Partial<ManifestFacts> } = {}) {
  const { manifest: facts, ...rest } = given;
  const empty = { folder: name, python: [], xml: [], csv: [], javascript: [], templates: [], problems: [] };
  return { name, ...empty, ...rest, manifest: manifest(facts) } satisfies AddonFacts;
}

export function inFile<T>(file: string, facts: T): OfFile<T> {
  return { file, lines: 1, facts };
}

export function python(given: Partial<PythonFacts> = {}): PythonFacts {
  return { classes: [], functions: [], imports: [], names: [], uses: [], ...given };
}

/** `from . import models`, written as `. models`; `from .x import *` as `.x *`. */
export function imported(...lines: readonly string[]) {
  return lines.map((line) => {
    const [from = '', name] = line.split(' ');
    return { from, line: 1, ...(name === undefined ? {} : { name }) };
  });
}

type Plain = string | number | boolean | readonly (readonly [string, string])[];

const isPairs = (given: Plain | Value): given is readonly (readonly [string, string])[] => Array.isArray(given);

/** A literal of the source; pairs are those of a selection. */
function value(given: Plain | Value): Value {
  if (isPairs(given)) return { literal: given.map(([key, label]) => ({ literal: [{ literal: key }, { literal: label }] })) };
  return typeof given === 'object' ? given : { literal: given };
}

export function field(name: string, type: string, given: Readonly<Record<string, Plain | Value>> = {}): FieldFact {
  return { name, line: 1, type, arguments: Object.fromEntries(Object.entries(given).map(([key, item]) => [key, value(item)])) };
}

/** Parameters in the notation of the catalogue. */
export function parameters(text: string): readonly Parameter[] {
  return text.split(', ').flatMap((part): readonly Parameter[] => {
    if (part === '') return [];
    if (part.startsWith('**')) return [{ name: part.slice(2), kind: 'kwargs', optional: true }];
    if (part.startsWith('*')) return [{ name: part.slice(1), kind: 'args', optional: true }];
    return [{ name: part.replace('=', ''), kind: 'plain', optional: part.endsWith('=') }];
  });
}

export function method(name: string, given: Partial<Omit<MethodFact, 'parameters'>> & { parameters?: string } = {}): MethodFact {
  const { parameters: text = 'self', ...rest } = given;
  return { name, line: 1, end: 2, decorators: [], super: 'none', empty: false, ...rest, parameters: parameters(text) };
}

export function model(
  name: string,
  given: Partial<ModelFact> & {
    fields?: readonly FieldFact[];
    methods?: readonly MethodFact[];
    attributes?: Record<string, string | boolean>;
  } = {},
): ClassFact {
  const { fields = [], methods = [], attributes = {}, ...said } = given;
  return {
    name: name.replaceAll('.', '_'),
    line: 1,
    end: 2,
    bases: ['models.Model'],
    decorators: [],
    attributes: Object.fromEntries(Object.entries(attributes).map(([key, literal]) => [key, { literal, line: 1 }])),
    fields,
    methods,
    model: { name, kind: 'model', defines: true, mixins: [], delegates: {}, ...said },
  };
}

export function plainClass(name: string, given: Partial<ClassFact> = {}): ClassFact {
  return { name, line: 1, end: 2, bases: [], decorators: [], attributes: {}, fields: [], methods: [], ...given };
}

export function xml(given: Partial<XmlFacts> = {}): XmlFacts {
  return { records: [], views: [], operations: [], ...given };
}

export function record(xmlid: string, kind: string, values: RecordFact['values'] = {}): RecordFact {
  return { xmlid, model: kind, line: 1, noupdate: false, values };
}

export function node(tag: string, attributes: ArchNode['attributes'] = {}, children: readonly ArchNode[] = []): ArchNode {
  return { tag, line: 1, column: 1, attributes, children };
}

export function view(xmlid: string, arch: readonly ArchNode[], given: Partial<ViewFact> = {}): ViewFact {
  return {
    xmlid,
    line: 1,
    mode: given.inherits === undefined ? 'primary' : 'extension',
    priority: 16,
    active: true,
    groups: [],
    arch,
    ...given,
  };
}
