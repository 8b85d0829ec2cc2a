import { code, type Document, good, heading, list, name, paragraph, quiet } from '../core/report/document.js';
import { printJson, reportFormat } from '../core/report/json.js';
import { renderTerminal } from '../core/report/render/terminal.js';
import type { PlainFormat } from '../model/formats.js';
import type { Screen } from '../model/screen.js';
import type { AmendEntryResult } from './amend-entry.js';
import type { InitProjectResult } from './init-project.js';

type NewEntry = { readonly id: string; readonly file: string; readonly text: string };

function printed(kind: string, value: object, document: Document, format: PlainFormat, screen: Screen): string {
  return format === 'json' ? printJson({ format: reportFormat, kind, ...value }) : renderTerminal(document, screen);
}

/** Where a new entry lies and what comes next. */
export function showNewEntry(made: NewEntry, format: PlainFormat, screen: Screen): string {
  const { id, file } = made;
  const document = [
    paragraph([good('✓'), ' ', name(id), ' is in ', code(file)]),
    paragraph([quiet('Fill in what is missing, then see how it stands: '), code(`warrant score ${id}`)]),
  ];
  return printed('new-entry', { id, file }, document, format, screen);
}

/** What an amendment changed, line by line. */
export async function showAmendment(
  { file, before, text, registered }: AmendEntryResult,
  format: PlainFormat,
  screen: Screen,
): Promise<string> {
  const { unifiedDiff } = await import('../io/workspace/diff.js');
  const { entry, digest } = registered;
  const slash = file.lastIndexOf('/');
  const change = before === text ? 'unchanged' : 'update';
  const diff = unifiedDiff(file.slice(0, slash), { path: file.slice(slash + 1), change, disk: before, planned: text });
  const document: Document =
    diff === ''
      ? [paragraph([name(entry.id), ' is as before.'])]
      : [
          { kind: 'verbatim', text: diff.trimEnd() },
          paragraph([good('✓'), ' ', name(entry.id), ` amended; its content is now ${digest.slice(0, 12)}.`]),
          paragraph(quiet('Approvals of the former content no longer count unless the policy exempts the change.')),
        ];
  return printed('amendment', { id: entry.id, file, digest, diff }, document, format, screen);
}

/** What was made, what was there already, what comes next. */
export function showInit(result: InitProjectResult, format: PlainFormat, screen: Screen): string {
  const { created, kept } = result;
  const document = [
    list([
      ...created.map((path) => ({ mark: good('✓'), line: code(path) })),
      ...kept.map((path) => ({ mark: quiet('='), line: [code(path), quiet(' was there and is as before')] })),
    ]),
    heading(3, 'Next'),
    list([
      { mark: '1.', line: [code('npm install'), quiet(' so that an editor completes and checks what you write')] },
      { mark: '2.', line: ['name people, roles and processes in ', code('register/policy.ts')] },
      { mark: '3.', line: [code('npx warrant new'), quiet(' makes the first entry')] },
    ]),
  ];
  return printed('init', { ...result }, document, format, screen);
}
