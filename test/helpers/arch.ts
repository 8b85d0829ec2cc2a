import { parseXml } from '../../src/io/addons/xml/parse.js';
import type { ArchNode } from '../../src/model/facts/xml.js';

/** The nodes of a piece of XML. */
export function arch(xml: string): ArchNode {
  const parsed = parseXml('view.xml', xml);
  if ('problem' in parsed) throw new Error(parsed.problem.message);
  return parsed.root;
}
