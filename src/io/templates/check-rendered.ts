import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { RenderedFile } from '../../model/plan.js';
import { findRefusedCharacter } from '../../model/text.js';

/** Refuses a rendered text that must not reach the disk; whatever it finds is a mistake of the tool (exit code 3). */
export function checkRendered({ path, text }: RenderedFile): void {
  const refused = findRefusedCharacter(text);
  if (refused !== undefined) throw new Error(`${path}: the rendered text holds ${refused.name} at ${refused.index}`);
  if (text.includes('\r')) throw new Error(`${path}: the rendered text holds a carriage return`);
  if (path.endsWith('.xml')) checkXml(path, text);
}

const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, parseTagValue: false, parseAttributeValue: false });

/** The validator alone finds unbalanced tags, the parser alone what stands in them; both must be content. */
function checkXml(path: string, text: string): void {
  const result = XMLValidator.validate(text);
  if (result !== true)
    throw new Error(`${path}:${result.err.line}:${result.err.col}: the rendered XML is not well-formed: ${result.err.msg}`);
  const roots = tags(parser.parse(text));
  if (roots.length !== 1 || roots[0] !== 'odoo') throw new Error(`${path}: the root of a data file is <odoo>, not ${roots.join(', ')}`);
}

function tags(parsed: unknown): readonly string[] {
  if (!Array.isArray(parsed)) return [];
  const nodes: readonly unknown[] = parsed;
  return nodes
    .flatMap((node) => (typeof node === 'object' && node !== null ? Object.keys(node) : []))
    .filter((name) => !/^[?:#]/.test(name));
}
