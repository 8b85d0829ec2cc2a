import { expect, it } from 'vitest';
import { unifiedDiff } from '../../../src/io/workspace/diff.js';

it('shows what writing would do to a file', () => {
  expect(unifiedDiff('wh', { path: 'a.py', change: 'update', disk: 'a\r\nb\r\n', planned: 'a\nc\n' })).toContain(
    '--- a/wh/a.py\n+++ b/wh/a.py\n@@ -1,2 +1,2 @@\n a\n-b\n+c\n',
  );
  expect(unifiedDiff('wh', { path: 'a.py', change: 'create', planned: 'a\n' })).toContain(
    '--- /dev/null\n+++ b/wh/a.py\n@@ -0,0 +1,1 @@\n+a\n',
  );
  expect(unifiedDiff('wh', { path: 'a.py', change: 'remove', disk: 'a\n' })).toContain('+++ /dev/null');
});

it('is empty where nothing would be written', () => {
  expect(unifiedDiff('wh', { path: 'a.py', change: 'unchanged', disk: 'a\n', planned: 'a\n' })).toBe('');
});
