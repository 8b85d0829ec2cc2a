import type { Encoded } from '../../model/plan.js';
import { encoded } from './encoded.js';

export type Xml = Encoded<'xml'>;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Character data (XML 1.0, 2.4). `>` is escaped too, so `]]>` never appears. */
export function xmlText(text: string): Xml {
  return encoded(
    'xml',
    text.replace(/[&<>\r]/g, (char) => entities[char] ?? char),
  );
}

/** An attribute's value without its quotes; white space is written as references, or a parser would fold it (XML 1.0, 3.3.3). */
export function xmlAttribute(text: string): Xml {
  return encoded(
    'xml',
    text.replace(/[&<>"\t\n\r]/g, (char) => entities[char] ?? char),
  );
}
