import { textMark } from '../text/text-mark.js';

/** Attributes that name something: kept as written. */
const naming: ReadonlySet<string> = new Set(
  `name id class for role widget type special position expr mode groups href itemprop itemscope action service_name js_class
  t-name t-call t-set t-as t-ref t-key t-slot t-set-slot t-component t-inherit t-inherit-mode t-call-assets t-install t-else t-tag
  data-js data-name data-key data-selector data-action data-mode data-dependencies data-js-name data-string-name data-snippet`
    .trim()
    .split(/\s+/),
);

/** Attributes that are texts or expressions and that anchors compare: kept as a mark. */
const marked: ReadonlySet<string> = new Set(
  `string title label placeholder value aria-label t-if t-elif t-foreach t-esc t-out t-raw t-field t-value t-attf-class t-att-class
  t-attf-href t-att-href t-att-title t-attf-id t-att-id t-attf-name t-att-name t-on-click t-options invisible readonly`
    .trim()
    .split(/\s+/),
);

/** Attributes whose value is a path of names more often than not: such a path is kept as written. */
const paths: ReadonlySet<string> = new Set(['t-foreach', 't-esc', 't-out', 't-raw', 't-field']);
const path = /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/;

/** The value under which a catalogue keeps an attribute of a node; undefined when it keeps none. */
export function keptValue(name: string, value: string): string | undefined {
  if (name === 'expr') return markedPath(value);
  if (naming.has(name)) return value.trim();
  if (!marked.has(name)) return undefined;
  return paths.has(name) && path.test(value.trim()) ? value.trim() : textMark(value);
}

const comparison = /@([\w:-]+)(\s*!?=\s*)('[^']*'|"[^"]*")/g;
const textComparison = /(text\(\)|normalize-space\([^()]*\)|\.)(\s*=\s*)('[^']*'|"[^"]*")/g;

/**
 * An XPath with each compared text replaced by its mark, so that it can be evaluated on the nodes of a catalogue. Comparisons by
 * `contains()` and the like of an attribute that is kept as a mark cannot be judged there.
 */
export function markedPath(expression: string): string {
  const literal = (quoted: string): string => quoted.slice(1, -1);
  return expression
    .replace(comparison, (whole, name: string, operator: string, quoted: string) => {
      const kept = keptValue(name, literal(quoted));
      return kept === undefined || name === 'expr' ? whole : `@${name}${operator}${quoted[0]}${kept}${quoted[0]}`;
    })
    .replace(
      textComparison,
      (_whole, what: string, operator: string, quoted: string) => `${what}${operator}${quoted[0]}${textMark(literal(quoted))}${quoted[0]}`,
    );
}

const attribute = /@([\w:-]+)/g;
const inText =
  /\b(?:contains|starts-with|substring(?:-before|-after)?|string-length|translate|concat)\(\s*(?:@([\w:-]+)|text\(\)|\.|normalize-space)/g;

/** Whether an XPath selects among the nodes of a catalogue what it selects in Odoo: not when it asks for what a catalogue leaves out. */
export function isJudgeable(expression: string): boolean {
  const isKept = (name: string): boolean => naming.has(name) || marked.has(name);
  if (Array.from(expression.matchAll(attribute), ([, name = '']) => name).some((name) => !isKept(name))) return false;
  // A mark tells only whether two texts are equal.
  return Array.from(expression.matchAll(inText), ([, name]) => name).every((name) => name !== undefined && naming.has(name));
}
