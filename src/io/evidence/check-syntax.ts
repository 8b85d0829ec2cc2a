import { type Problem, UserError } from '../../model/errors.js';
import { openReaders, readAddon } from '../addons/read-addon.js';

/** What keeps Odoo from running an addon at all: whatever was measured, it was not measured on this. */
const fatal: ReadonlySet<string> = new Set([
  ...['python-syntax', 'python-2', 'nul-byte', 'manifest-not-literal', 'xml-syntax', 'xml-encoding', 'xml-no-data'],
]);

/**
 * Nothing is believed of code that cannot run.
 * @throws UserError that names each place
 */
export async function checkSyntax(name: string, folder: string): Promise<void> {
  const { problems } = readAddon({ name, folder }, await openReaders(), { cacheDir: null });
  const broken = problems
    .filter(({ code }) => fatal.has(code))
    .map(
      (problem): Problem => ({
        ...problem,
        remedy: 'Odoo cannot load this, so that nothing was measured on it: repair it, and run the tests again',
      }),
    );
  if (broken.length > 0) throw UserError.of(broken);
}
