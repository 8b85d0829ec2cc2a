import { defineCommand } from '../command.js';
import { contextOf, stdoutScreen } from '../context.js';
import { print } from '../output.js';
import { withProgress } from '../progress.js';

export const amend = defineCommand({
  usage: 'amend <id>',
  describe: 'Change values of an entry in place; comments and formatting stay',
  options: (parser) =>
    parser
      .positional('id', { type: 'string', demandOption: true, describe: 'the entry, for example CR-0007' })
      .option('set', { type: 'string', array: true, nargs: 1, describe: 'path=value; the value is JSON or plain text; may be given again' })
      .option('unset', { type: 'string', array: true, nargs: 1, describe: 'path that is removed; may be given again' })
      .example('$0 amend CR-0007 --set title="Credit hold on quotations"', '')
      .example('$0 amend CR-0007 --set justification.volumes.perMonth=9000', ''),
  async run(args) {
    const { amendEntry } = await import('../../app/amend-entry.js');
    const { showAmendment } = await import('../../app/show-change.js');
    const { id: entry, set, unset } = args;
    const result = await withProgress(`amending ${entry}`, () => amendEntry({ ...contextOf(args), entry, set, unset }));
    await print(await showAmendment(result, args.json ? 'json' : 'text', stdoutScreen(args)));
  },
});
