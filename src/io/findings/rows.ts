import { z } from 'zod';
import { type Import, number, pathOfUri, place, severityOf, text, word } from './raw-finding.js';

/** The rows of linters that write a list; each tool has its own names for the same. */
const Row = z.object({
  rule: word.optional(),
  symbol: word.optional(),
  code: word.nullish(),
  'message-id': word.optional(),
  messageId: word.optional(),
  message: text.optional(),
  title: text.optional(),
  type: z.string().optional(),
  severity: word.nullish(),
  path: z.string().optional(),
  absolutePath: z.string().optional(),
  file_path: z.string().optional(),
  filename: z.string().optional(),
  module: z.string().nullish(),
  line: number,
  column: number,
  location: z.object({ row: z.number(), column: z.number() }).nullish(),
});

/** A document of a language server: lines and columns of its diagnostics count from 0. */
const Event = z.object({
  type: z.string().optional(),
  uri: z.string().optional(),
  diagnostics: z
    .array(
      z.object({
        range: z.object({ start: z.object({ line: z.number(), character: z.number() }) }),
        severity: z.number().optional(),
        code: word.optional(),
        source: z.string().optional(),
        message: text,
      }),
    )
    .optional(),
});

/** Where rows of linters and documents of odoo-ls stand. */
export const rowPaths = /^(\*|messages\.\*|diagnostics\.\*|modules\.[^.]+\.diagnostics\.\*)$/;
export const eventPath = 'events.*';

function addRow(value: z.infer<typeof Row>, into: Import): void {
  const { rule, symbol, code, message, title, type, severity, path, absolutePath, file_path, filename, module, line, column, location } =
    value;
  const file = absolutePath ?? path ?? file_path ?? filename;
  if (file === undefined) return;
  const id = rule ?? symbol ?? code ?? value['message-id'] ?? value.messageId ?? 'unnamed';
  if (symbol !== undefined) into.named('pylint');
  else if (location !== undefined) into.named('ruff');
  else if (code !== undefined) into.named('odoo-linter');
  else if (rule !== undefined) into.named('odoo-doctor');
  // Columns of pylint and odoo-doctor count from 0, those of odoo-linter and ruff from 1.
  const first = symbol !== undefined || rule !== undefined ? 0 : 1;
  into.add({
    rule: id,
    severity: severityOf(severity ?? (symbol === undefined ? undefined : type)),
    message: message ?? title ?? '',
    path: file,
    ...(location ? place(location.row, location.column, 1) : place(line, column, first)),
    // What pylint calls a module is a Python module.
    ...(typeof module === 'string' && symbol === undefined ? { module } : {}),
  });
}

function addEvent({ uri, diagnostics = [] }: z.infer<typeof Event>, into: Import): void {
  if (uri === undefined) return;
  for (const { range, severity, code: id, source, message } of diagnostics) {
    into.named(source ?? 'odoo-ls');
    into.add({
      ...{ rule: id ?? 'unnamed', severity: severityOf(severity), message, path: pathOfUri(uri) },
      ...place(range.start.line + 1, range.start.character, 0),
    });
  }
}

/** Takes one element of a list; what has not the form of any of them is left out. */
export function takeRow(path: string, value: unknown, into: Import): void {
  const event = path === eventPath ? Event.safeParse(value) : undefined;
  const row = event === undefined ? Row.safeParse(value) : undefined;
  into.known ||= event?.success === true || row?.success === true;
  if (event?.success === true) addEvent(event.data, into);
  if (row?.success === true) addRow(row.data, into);
}
