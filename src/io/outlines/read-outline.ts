import type { ReadOutline } from '../../model/outline.js';
import { outlineCsv } from './csv.js';
import { outlinePo } from './po.js';
import { openPythonOutlines } from './python.js';
import { outlineXml } from './xml.js';

const plain: ReadOutline = () => ({ parses: true });

/** Opens what cuts the files of an addon into pieces, by the ending of their path; other files have none. */
export async function openOutlines(): Promise<(path: string) => ReadOutline> {
  const python = await openPythonOutlines();
  const byEnding: Readonly<Record<string, ReadOutline>> = { py: python, xml: outlineXml, csv: outlineCsv, po: outlinePo, pot: outlinePo };
  return (path) => byEnding[path.slice(path.lastIndexOf('.') + 1)] ?? plain;
}
