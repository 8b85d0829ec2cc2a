import { UserError } from '../../model/errors.js';
import { uatFormats } from '../../model/formats.js';
import { defineCommand } from '../command.js';
import { contextOf } from '../context.js';
import { print } from '../output.js';

export const uat = defineCommand({
  usage: 'uat <id>',
  describe: 'Write the script for people who test an entry by hand; "evidence add" reads it back',
  options: (parser) =>
    parser
      .positional('id', { type: 'string', demandOption: true, describe: 'the entry, for example CR-0007' })
      .option('format', { choices: uatFormats, default: 'markdown' as const, describe: 'a text, or a workbook for a spreadsheet' })
      .option('out', { type: 'string', requiresArg: true, describe: 'file to write (Markdown: printed without it)' })
      .example('$0 uat CR-0007 > acceptance.md', 'given, when, then, and a table for the results')
      .example('$0 uat CR-0007 --format xlsx --out acceptance.xlsx', 'the same for a spreadsheet'),
  async run(args) {
    const { format, out } = args;
    if (args.json) throw new UserError('no-json-form', 'A script is for people; for programs there is "warrant show ID --json".');
    if (format === 'xlsx' && out === undefined)
      throw new UserError('no-file', 'A workbook is no text: name a file with --out, for example --out acceptance.xlsx.');
    const { uatScript } = await import('../../app/uat-script.js');
    const { root, cacheDir } = contextOf(args);
    const script = await uatScript({ root, entry: args.id, format, cacheDir });
    if (out === undefined) return await print(String(script));
    const { saveText } = await import('../../app/save-text.js');
    // What was passed on may be standard output itself.
    if ((await saveText(out, script, root)) === 'file') await print(`Wrote ${out}\n`);
  },
});
