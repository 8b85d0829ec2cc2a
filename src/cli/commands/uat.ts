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
      .option('format', { choices: uatFormats, describe: 'a text, or a workbook for a spreadsheet (default: by the name of the file)' })
      .option('out', { type: 'string', requiresArg: true, describe: 'file to write (Markdown: printed without it)' })
      .example('$0 uat CR-0007 > acceptance.md', 'given, when, then, and a table for the results')
      .example('$0 uat CR-0007 --out acceptance.xlsx', 'the same for a spreadsheet'),
  async run(args) {
    const { out, json } = args;
    const { format = out?.toLowerCase().endsWith('.xlsx') === true ? 'xlsx' : 'markdown' } = args;
    if (format === 'xlsx' && out === undefined && !json)
      throw new UserError('no-file', 'A workbook is no text: name a file with --out, for example --out acceptance.xlsx.');
    const { renderScript, saveScript, scriptJson, uatScript } = await import('../../app/uat-script.js');
    const { root, cacheDir } = contextOf(args);
    const script = await uatScript({ root, entry: args.id, cacheDir });
    const saved = out === undefined ? undefined : await saveScript(out, await renderScript(script, format), root);
    if (json) return await print(scriptJson(script));
    if (saved === undefined) return await print(String(await renderScript(script, format)));
    // What was passed on may be standard output itself.
    if (saved === 'file') await print(`Wrote ${out}\n`);
  },
});
