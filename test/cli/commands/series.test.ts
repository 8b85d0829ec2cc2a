import { afterAll, beforeAll, it } from 'vitest';
import { copyOfSample, remove } from '../../helpers/command.js';
import { expectHelp, expectReading, expectWrongInput } from '../../helpers/command-checks.js';

let folder = '';
beforeAll(() => {
  folder = copyOfSample();
});
afterAll(() => remove(folder));

it('has help with examples that fits 40 columns', () => {
  expectHelp('series');
});

it('is plain in a pipe, fits 40 columns, and is JSON for programs', () => {
  expectReading(folder, ['series'], 0);
});

it.each([['an argument', ['series', 'more'], 'Unknown argument: more.']])('refuses %s', (_name, args, message) => {
  expectWrongInput(folder, args, message);
});
