/** What a text of SQL says about tables. */
export type SqlFacts = { readonly writes: boolean; readonly tables: readonly string[] };

const statement = /^[\s(]*(?:select|insert|update|delete|with|create|alter|drop|truncate|lock)\s/i;

/** A text of which nobody says that it is SQL counts as such only when its keywords are capitals: prose, too, selects things from lists. */
const capitals =
  /^[\s(]*(?:SELECT\s[\s\S]*\bFROM\s|INSERT\s+INTO\s|UPDATE\s[\s\S]*\bSET\s|DELETE\s+FROM\s|WITH\s[\s\S]*\bAS\s*\(|CREATE\s[\s\S]*\bVIEW\s|ALTER\s+TABLE\s|FROM\s+\S+\s[\s\S]*\b(?:JOIN|WHERE)\s|(?:\w+\s+){0,2}JOIN\s[\s\S]*\bON\b)/;

/** Whether a text that is run as SQL is a statement. */
export function isStatement(text: string): boolean {
  return statement.test(text);
}

/** Whether a text that stands anywhere is SQL, or a part of it that names tables. */
export function looksLikeSql(text: string): boolean {
  return text.length > 12 && capitals.test(text);
}

const comments = /--[^\n]*|\/\*[\s\S]*?\*\//g;
const token = /'(?:[^']|'')*'|"[^"]*"|%(?:\(\w+\))?[a-z]|\{[^{}]*\}|[A-Za-z_][\w$]*(?:\.[A-Za-z_]\w*)?|[(),;]/g;
const word = /^[a-z_"]/;

const leads: ReadonlySet<string> = new Set(['from', 'join', 'into', 'update', 'table']);
const fillers: ReadonlySet<string> = new Set(['only', 'lateral', 'if', 'not', 'exists', 'table']);
/** Words after which a comma does not name one more table. */
const endings: ReadonlySet<string> = new Set([
  'where',
  'group',
  'order',
  'having',
  'limit',
  'union',
  'returning',
  'window',
  'set',
  'select',
]);
/** `FROM` inside these is part of their call: `EXTRACT(year FROM day)`. */
const fromCalls: ReadonlySet<string> = new Set(['extract', 'substring', 'trim', 'overlay', 'position']);
/** Words before which a leading word leads to no table: `IS DISTINCT FROM`, `FOR UPDATE`, `DO UPDATE`. */
const before: ReadonlySet<string> = new Set(['distinct', 'for', 'do', 'key']);
const changes: ReadonlySet<string> = new Set(['insert', 'update', 'delete', 'alter', 'drop', 'create', 'truncate']);

/** Names that the text gives to its own queries: `WITH done AS (…)`, `done(a, b) AS MATERIALIZED (…)`. */
const ownName = /"?(\w+)"?\s*(?:\([\w\s,"]*\)\s*)?\bas\s+(?:(?:not\s+)?materialized\s*)?\(/gi;

/** The table that is named at a place of the text, if there is one: a word that is neither a keyword nor a call. */
function tableAt(tokens: readonly string[], place: number, lead: string): string | undefined {
  const name = tokens[place];
  if (name === undefined || !word.test(name) || endings.has(name) || leads.has(name)) return undefined;
  return tokens[place + 1] === '(' && lead !== 'into' ? undefined : name.replaceAll('"', '').replace(/^.*\./, '');
}

/** The tables that a text names after FROM, JOIN, UPDATE, INTO and TABLE, and whether it changes any. */
export function sqlFacts(source: string): SqlFacts {
  const text = source.replace(comments, ' ').toLowerCase();
  const tokens = text.match(token) ?? [];
  const own = new Set([...text.matchAll(ownName)].map(([, name]) => name));
  const tables = new Set<string>();
  const open: { lists: boolean; readonly call: boolean }[] = [{ lists: false, call: false }];
  for (const [index, part] of tokens.entries()) {
    const level = open.at(-1) ?? { lists: false, call: false };
    const previous = tokens[index - 1] ?? '';
    if (part === '(') open.push({ lists: false, call: fromCalls.has(previous) });
    else if (part === ')' && open.length > 1) open.pop();
    else if (endings.has(part)) level.lists = false;
    const leading = leads.has(part) && !before.has(previous) && !(part === 'from' && level.call);
    if (leading) level.lists = part === 'from';
    if (!leading && !(part === ',' && level.lists)) continue;
    let place = index + 1;
    while (fillers.has(tokens[place] ?? '')) place += 1;
    const table = tableAt(tokens, place, part);
    if (table !== undefined && !own.has(table)) tables.add(table);
  }
  return { writes: tokens.some((part, index) => changes.has(part) && !before.has(tokens[index - 1] ?? '')), tables: [...tables] };
}
