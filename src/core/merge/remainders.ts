import type { FileContents } from '../../model/facts/contents.js';
import type { PythonUse } from '../../model/facts/python.js';
import type { ArchNode, ViewFact } from '../../model/facts/xml.js';
import type { Definition } from './definitions.js';

/** A place in what a person wrote that refers to something that goes. */
export type Remainder = {
  readonly path: string;
  readonly line: number;
  readonly what: string;
  /** What it is called now, where it was renamed. */
  readonly now?: string;
};

/** Where files still refer to what no file defines any more, in order of place. */
export function remaindersIn(
  files: readonly FileContents[],
  gone: readonly Definition[],
  renamed: ReadonlyMap<string, Definition> = new Map(),
): readonly Remainder[] {
  return files.flatMap((file) => {
    const found = gone.flatMap((definition) =>
      linesThatName(file, definition).map((line): Remainder => {
        const now = renamed.get(definition.key)?.what;
        return { path: file.path, line, what: definition.what, ...(now === undefined ? {} : { now }) };
      }),
    );
    return found.toSorted((a, b) => a.line - b.line);
  });
}

function linesThatName(file: FileContents, definition: Definition): readonly number[] {
  const { kind, model, name = '' } = definition;
  if (kind === 'record') return linesWith(file.text, recordPattern(name));
  if (kind === 'model') return linesWith(file.text, new RegExp(`["']${escaped(model)}["']|\\bmodel_${model.replaceAll('.', '_')}\\b`));
  if (kind === 'selection-value') return [];
  return [...new Set([...usesOf(file, model, name), ...file.views.flatMap((view) => nodesOf(view, model, name))])];
}

const escaped = (text: string): string => text.replaceAll('.', '\\.');

/** The complete id in quotes or parentheses, or the bare name where only a reference can stand; `id=` names a record of its own. */
function recordPattern(xmlid: string): RegExp {
  const bare = escaped(xmlid.slice(xmlid.indexOf('.') + 1));
  return new RegExp(
    `["'(,]${escaped(xmlid)}["'),]|\\b(?:ref|inherit_id|parent|action|groups)=["']${bare}["']|ref\\(["']${bare}["']\\)|%\\(${bare}\\)d`,
  );
}

function linesWith(text: string, pattern: RegExp): readonly number[] {
  return text.split('\n').flatMap((line, index) => (pattern.test(line) ? [index + 1] : []));
}

/** Uses of a field on its own model; of another one's field with the same name nothing is said. */
function usesOf({ python }: FileContents, model: string, field: string): readonly number[] {
  return (python?.uses ?? []).flatMap((use) => (namesField(use, model, field) ? [use.line] : []));
}

function namesField(use: PythonUse, model: string, field: string): boolean {
  if (use.use === 'attribute' || use.use === 'call') return isOf(use.chain.root, model) && use.chain.path[0] === field;
  return use.use === 'path' && isOf(use.on.root, model) && use.on.path.length === 0 && use.path.split('.')[0] === field;
}

const isOf = (root: { readonly kind: string; readonly model?: string }, model: string): boolean => root.model === model;

/** Nodes of a view on the model; what stands inside of a field is a view on another model. */
function nodesOf(view: ViewFact, model: string, field: string): readonly number[] {
  if (view.model !== model) return [];
  const look = (node: ArchNode): readonly number[] =>
    node.tag === 'field' ? (node.attributes['name'] === field ? [node.line] : []) : node.children.flatMap(look);
  return view.arch.flatMap(look);
}
