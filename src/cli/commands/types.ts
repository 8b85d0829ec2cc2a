import { defineCommand } from '../command.js';
import { contextOf, stdoutScreen } from '../context.js';
import { print } from '../output.js';

export const types = defineCommand({
  usage: 'types',
  describe: 'Declare the names of Odoo, so that an editor completes and a compiler checks them',
  options: (parser) =>
    parser
      .option('out', { type: 'string', requiresArg: true, describe: 'file to write (default: register/odoo.d.ts)' })
      .example('$0 types', 'after a change of the modules that entries depend on')
      .example('$0 types && npx tsc', 'a wrong name is a compile error at its place'),
  async run(args) {
    const { writeTypes } = await import('../../app/write-types.js');
    const { showTypes } = await import('../../app/show-types.js');
    const written = await writeTypes({ ...contextOf(args), out: args.out });
    await print(showTypes(written, args.json ? 'json' : 'text', stdoutScreen(args)));
  },
});
