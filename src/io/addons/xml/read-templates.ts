import type { TemplateFact } from '../../../model/facts/addon.js';
import type { ArchNode } from '../../../model/facts/xml.js';
import type { Reading } from '../reading.js';
import { decodeXml } from './decode.js';
import { parseXml } from './parse.js';

/** A template of OWL or of QWeb in the browser; `t-extend` is the older form of a change in place. */
function templateOf({ attributes, line }: ArchNode): readonly TemplateFact[] {
  const name = attributes['t-name'];
  const extended = attributes['t-extend'];
  const inherits = attributes['t-inherit'] ?? extended;
  if (name === undefined && inherits === undefined) return [];
  const changes = extended !== undefined || attributes['t-inherit-mode'] === 'extension';
  return [{ name: name ?? '', ...(inherits === undefined ? {} : { inherits }), changes, line }];
}

/** Reads the templates of a file below `static`; a file that holds none has no facts. */
export function readTemplates(file: string, bytes: Buffer): Reading<readonly TemplateFact[]> {
  const decoded = decodeXml(file, bytes);
  if ('problem' in decoded) return { facts: [], problems: [decoded.problem] };
  const parsed = parseXml(file, decoded.text);
  if ('problem' in parsed) return { facts: [], problems: [parsed.problem] };
  return { facts: [parsed.root, ...parsed.root.children].flatMap(templateOf), problems: [] };
}
