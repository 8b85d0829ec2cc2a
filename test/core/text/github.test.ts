import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { githubAnnotation } from '../../../src/core/text/github.js';
import { hostileText } from '../../helpers/hostile-text.js';

/** The runner's own way of reading a line (actions/runner, ActionCommand.TryParseV2). */
function read(line: string): { command: string; properties: Record<string, string>; data: string } | undefined {
  const found = /^::([^ :]+)(?: (.*?))?::(.*)$/su.exec(line);
  if (!found) return undefined;
  const undo = (text: string): string =>
    text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%');
  const pairs = (found[2] ?? '').split(',').filter((pair) => pair !== '');
  const properties = Object.fromEntries(pairs.map((pair) => [pair.split('=')[0], undo(pair.split('=').slice(1).join('='))]));
  const data = (found[3] ?? '').replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
  return { command: found[1] ?? '', properties, data };
}

describe('GitHub annotations', () => {
  it('are one line that the runner reads back', () => {
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, (message, title, file) => {
        const line = githubAnnotation({ level: 'error', message, title, file, line: 3, column: 4 }).text;
        expect(line).not.toMatch(/[\r\n]/);
        expect(read(line)).toEqual({ command: 'error', properties: { file, line: '3', col: '4', title }, data: message });
      }),
      { numRuns: 2000 },
    );
  });

  it('leave out what is not known', () => {
    expect(githubAnnotation({ level: 'notice', message: '100 %: a,b\nc' }).text).toBe('::notice::100 %25: a,b%0Ac');
    expect(githubAnnotation({ level: 'warning', message: 'm', file: 'a,b:c', line: 1 }).text).toBe('::warning file=a%2Cb%3Ac,line=1::m');
  });
});
