import type { Encoded } from '../../model/plan.js';
import { encoded } from './encoded.js';

export type Html = Encoded<'html'>;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * Text of an element, or an attribute's value between double quotes. Carriage returns are written as references, since a parser
 * would change them (HTML standard, 13.2.3.5). Not for `script`, `style`, comments or attributes that hold addresses or code.
 */
export function htmlText(text: string): Html {
  return encoded('html', text.replace(/[&<>"']/g, (char) => entities[char] ?? char).replaceAll('\r', '&#13;'));
}

/** What a template may hold: text is encoded, HTML stays, a list is joined, undefined and false leave nothing. */
export type HtmlValue = Html | string | number | false | undefined | readonly HtmlValue[];

const isList = (value: HtmlValue): value is readonly HtmlValue[] => Array.isArray(value);

function valueText(value: HtmlValue): string {
  if (value === undefined || value === false) return '';
  if (isList(value)) return value.map(valueText).join('');
  return typeof value === 'object' ? value.text : htmlText(String(value)).text;
}

/** Tag of a template string whose own text is HTML; every value that is put in is encoded unless it is HTML already. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return encoded('html', strings.map((part, index) => part + valueText(values[index])).join(''));
}
