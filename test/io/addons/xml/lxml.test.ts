import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeXml } from '../../../../src/io/addons/xml/decode.js';
import { parseXml } from '../../../../src/io/addons/xml/parse.js';
import { type Series, seriesList } from '../../../../src/model/known-series.js';
import { archTree } from '../../../helpers/arch-xml.js';
import { addonsOf, odooTree } from '../../../helpers/odoo-tree.js';
import { hasPython, runPython } from '../../../helpers/python.js';

/** One digest per file of tags, attributes and texts, blanks aside; null where a file is not well-formed. */
const oracle = `
import hashlib, json, re
from lxml import etree
def squeeze(text):
    return re.sub(r"\\s+", "", text or "")
def local(name):
    return etree.QName(name).localname
def tree(node):
    """Comments are no nodes; the text around them is that of the node before."""
    text, children = node.text or "", []
    for child in node:
        if isinstance(child.tag, str):
            children.append(tree(child))
        elif children:
            children[-1][3] += squeeze(child.tail)
        else:
            text += child.tail or ""
    attributes = {local(name): value for name, value in node.attrib.items()}
    return [local(node.tag), dict(sorted(attributes.items())), squeeze(text), squeeze(node.tail), children]
result = []
for file in data:
    try:
        root = etree.parse(file, etree.XMLParser(resolve_entities=False)).getroot()
        result.append(tree(root))
    except etree.XMLSyntaxError:
        result.append(None)
    else:
        text = json.dumps(result[-1], ensure_ascii=False, separators=(",", ":"))
        result[-1] = hashlib.sha256(text.encode()).hexdigest()
`;

function sortedAttributes(tree: unknown): unknown {
  if (!Array.isArray(tree)) return tree;
  const [tag, attributes, text, tail, children]: unknown[] = tree;
  const entries = Object.entries(typeof attributes === 'object' && attributes !== null ? attributes : {});
  const sorted = Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  return [tag, sorted, text, tail, Array.isArray(children) ? children.map(sortedAttributes) : children];
}

function digestOf(file: string): string | null {
  const decoded = decodeXml(file, readFileSync(file));
  const parsed = 'text' in decoded ? parseXml(file, decoded.text) : decoded;
  return 'root' in parsed ? hash('sha256', JSON.stringify(sortedAttributes(archTree(parsed.root)))) : null;
}

function filesOf(series: Series): readonly string[] {
  return addonsOf(odooTree(series) ?? '').flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.xml'))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
}

describe.each(seriesList)('the XML of Odoo %s', (series) => {
  const skipped = !hasPython('lxml') || odooTree(series) === undefined;

  it.skipIf(skipped)(
    `is read as lxml reads it${skipped ? ' (skipped: no Python with lxml, or no source tree)' : ''}`,
    { timeout: 600_000 },
    () => {
      const files = filesOf(series);
      const own = files.map((file) => [file, digestOf(file)]);
      const theirs: unknown = runPython(oracle, files);
      expect(own).toEqual(files.map((file, at) => [file, Array.isArray(theirs) ? theirs[at] : undefined]));
      expect(files.length).toBeGreaterThan(3000);
    },
  );
});
