import type { AddonPlan, Encoded, Language, PlannedFile, RenderedAddon, RenderedFile, TemplateValue } from '../../model/plan.js';
import { checkRendered } from './check-rendered.js';
import { templates } from './compiled.js';

/** Language that a file is in, by its ending. */
const languageByEnding: ReadonlyMap<string, Language> = new Map([
  ['py', 'python'],
  ['xml', 'xml'],
  ['csv', 'csv'],
  ['md', 'markdown'],
  ['rst', 'rst'],
]);

/** Tells what an encoder made from what only looks like it. */
export type IsEncoded = (value: unknown) => value is Encoded;

type Printable = string | boolean | undefined | readonly Printable[] | { readonly [name: string]: Printable };

/**
 * Renders every file of a plan. Whatever is wrong here is a mistake of the tool, never of a user: a leaf that no encoder of
 * the file's language made, a name that the template does not find, a text that does not parse.
 */
export function renderAddon(plan: AddonPlan, isEncoded: IsEncoded): RenderedAddon {
  const files = plan.files.map((file) => renderFile(file, isEncoded));
  return { ...plan, files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)) };
}

function renderFile(file: PlannedFile, isEncoded: IsEncoded): RenderedFile {
  const template = Object.hasOwn(templates, file.template) ? templates[file.template] : undefined;
  if (template === undefined) throw new Error(`${file.path}: there is no template ${file.template}`);
  const language = languageOf(file.path);
  if (languageOf(file.template) !== language) throw new Error(`${file.path}: template ${file.template} is of another language`);
  const text = normalise(template(unwrapRecord(file.view, { language, isEncoded, at: file.path })));
  checkRendered({ path: file.path, text });
  return { path: file.path, text };
}

function languageOf(path: string): Language {
  const language = languageByEnding.get(path.slice(path.lastIndexOf('.') + 1));
  if (language === undefined) throw new Error(`${path}: no encoder knows this ending`);
  return language;
}

type Expected = { readonly language: Language; readonly isEncoded: IsEncoded; readonly at: string };

/** Takes the text out of each leaf, after asking who made it. */
function unwrap(value: TemplateValue, expected: Expected): Printable {
  if (value === undefined || typeof value === 'boolean') return value;
  if (expected.isEncoded(value)) return textOf(value, expected);
  if (isList(value)) return value.map((item, index) => unwrap(item, { ...expected, at: `${expected.at}[${index}]` }));
  if (isRecord(value)) return unwrapRecord(value, expected);
  throw new Error(`${expected.at}: a value that no encoder made (${typeof value})`);
}

function unwrapRecord(record: { readonly [name: string]: TemplateValue }, expected: Expected): { readonly [name: string]: Printable } {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name, unwrap(value, { ...expected, at: `${expected.at}.${name}` })]),
  );
}

function textOf({ language, text }: Encoded, expected: Expected): string {
  if (language !== expected.language) throw new Error(`${expected.at}: text for ${language} in a file of ${expected.language}`);
  return text;
}

const isList = (value: TemplateValue): value is readonly TemplateValue[] => Array.isArray(value);

function isRecord(value: unknown): value is { readonly [name: string]: TemplateValue } {
  return typeof value === 'object' && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value));
}

/** One line end at the end, none doubled there, no blanks at the end of a line. */
function normalise(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/[ \t]+$/, ''));
  const body = lines.join('\n').replace(/^\n+|\n+$/g, '');
  return body === '' ? '' : `${body}\n`;
}
