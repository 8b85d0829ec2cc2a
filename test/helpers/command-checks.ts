import { expect } from 'vitest';
import { terminalWidth } from '../../src/core/text/terminal.js';
import { warrant } from './command.js';

const widest = (text: string): number => Math.max(...text.split('\n').map(terminalWidth));

/** Help of a command: on standard output, with examples, at 40 columns. */
export function expectHelp(name: string): void {
  const { code, out, err } = warrant([name, '--help'], { env: { COLUMNS: '40' } });
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('Examples:');
  expect(widest(out)).toBeLessThanOrEqual(44);
}

/** A command that reads: no colours in a pipe, nothing wider than 40 columns, and JSON with a format for programs. */
export function expectReading(folder: string, args: readonly string[], code = 0): void {
  const narrow = warrant(args, { cwd: folder, env: { COLUMNS: '40' } });
  expect([narrow.code, narrow.err]).toEqual([code, '']);
  expect(narrow.out).not.toContain('\u001B');
  expect(widest(narrow.out)).toBeLessThanOrEqual(40);
  const json = warrant([...args, '--json'], { cwd: folder });
  expect(json.code).toBe(code);
  expect(JSON.parse(json.out)).toMatchObject({ format: 1 });
}

/** Exit code 2, nothing on standard output unless JSON was asked for, a message without a trace. */
export function expectWrongInput(folder: string, args: readonly string[], message: string): void {
  const { code, out, err } = warrant(args, { cwd: folder });
  expect(code).toBe(2);
  if (args.includes('--json'))
    expect(JSON.parse(out)).toMatchObject({ kind: 'error', error: { message: expect.stringContaining(message) } });
  else expect(out).toBe('');
  expect(err).toContain(message);
  expect(err).not.toContain('    at ');
}
