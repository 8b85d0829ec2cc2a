/**
 * Names in the expressions of views and records. They are read by their tokens, not evaluated: what is found is a field only where the model
 * has one of that name, so that a word too many does no harm.
 */

type Token = { readonly kind: 'name' | 'string' | 'other'; readonly text: string };

const pattern = /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([A-Za-z_]\w*(?:\s*\.\s*[A-Za-z_]\w*)*)|(\d[\w.]*)|([^\s\w])/g;

function tokens(expression: string): readonly Token[] {
  return Array.from(expression.matchAll(pattern), ([whole, double, single, name]): Token => {
    if (double !== undefined || single !== undefined) return { kind: 'string', text: double ?? single ?? '' };
    return name === undefined ? { kind: 'other', text: whole } : { kind: 'name', text: name.replace(/\s+/g, '') };
  });
}

const isPath = (text: string): boolean => /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/.test(text);
const operators: ReadonlySet<string> = new Set([
  ...['=', '!=', '<', '>', '<=', '>=', '=?', '<>', '==', 'in', 'not in', 'any', 'not any', 'child_of', 'parent_of'],
  ...['like', 'ilike', 'not like', 'not ilike', '=like', '=ilike'],
]);

/** A comparison of a domain: the path of fields, and the value where it is a single text. */
export type Comparison = { readonly path: string; readonly value?: string };

/** Comparisons `('partner_id.name', '=', …)` of a domain. */
export function domainComparisons(expression: string): readonly Comparison[] {
  const list = tokens(expression);
  return list.flatMap(({ kind, text }, at): readonly Comparison[] => {
    const [open, comma, operator] = [list[at - 1], list[at + 1], list[at + 2]];
    const opens = open?.kind === 'other' && (open.text === '(' || open.text === '[');
    if (kind !== 'string' || !opens || comma?.text !== ',' || operator?.kind !== 'string') return [];
    if (!operators.has(operator.text) || !isPath(text)) return [];
    const value = list[at + 4];
    return [{ path: text, ...(value?.kind === 'string' && list[at + 5]?.text === ')' ? { value: value.text } : {}) }];
  });
}

/** Keys that follow `group_by` in a context: `{'group_by': 'date:month'}`, `{'group_by': ['a', 'b']}`. */
export function groupedPaths(expression: string): readonly string[] {
  const list = tokens(expression);
  const at = list.findIndex(({ kind, text }) => kind === 'string' && text === 'group_by');
  if (at < 0) return [];
  const found: string[] = [];
  for (const { kind, text } of list.slice(at + 2)) {
    if (kind === 'string') found.push(text.split(':')[0] ?? '');
    else if (text !== '[' && text !== ',') break;
    if (kind === 'string' && list[at + 2]?.kind === 'string') break;
  }
  return found.filter(isPath);
}

const words: ReadonlySet<string> = new Set([
  ...['and', 'or', 'not', 'in', 'is', 'if', 'else', 'for', 'lambda', 'True', 'False', 'None', 'true', 'false', 'uid', 'context'],
  ...['time', 'datetime', 'relativedelta', 'context_today', 'today', 'now', 'active_id', 'active_ids', 'active_model', 'len', 'bool'],
]);

/** Names that an expression of a view reads: `state == 'done' and not parent.locked`; what is called is no field. */
export function namesRead(expression: string): readonly string[] {
  const list = tokens(expression);
  return list.flatMap(({ kind, text }, at) =>
    kind === 'name' && !words.has(text.split('.')[0] ?? '') && list[at + 1]?.text !== '(' ? [text] : [],
  );
}
