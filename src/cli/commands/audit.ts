import { UserError } from '../../model/errors.js';
import { auditFormats } from '../../model/formats.js';
import { defineCommand } from '../command.js';
import { contextOf, stdoutScreen } from '../context.js';
import { seriesChoices, targetChoices } from '../options.js';
import { print } from '../output.js';
import { tellProblems } from '../problems.js';
import { withProgress } from '../progress.js';
import { toolVersion } from '../version.js';

export const audit = defineCommand({
  usage: 'audit <paths..>',
  describe: 'Say what addons in folders are, what they cost, and what can go',
  options: (parser) =>
    parser
      .positional('paths', { type: 'string', array: true, demandOption: true, describe: 'folders with addons, at any depth' })
      .option('to', { type: 'string', requiresArg: true, choices: targetChoices, describe: 'Odoo series of the next upgrade' })
      .option('from', {
        type: 'string',
        requiresArg: true,
        choices: seriesChoices,
        describe: 'series of the code (default: as each manifest says)',
      })
      .option('findings', { type: 'boolean', describe: 'show every finding with its place' })
      .option('no-git', { type: 'boolean', describe: 'do not ask git for last changes and authors' })
      .option('format', { choices: auditFormats, describe: 'how to print it (default: text)' })
      .option('out', { type: 'string', requiresArg: true, describe: 'write it to this file' })
      .example('$0 audit addons/', 'what do we have')
      .example('$0 audit addons/ ../oca --to 19.0', 'and what does the upgrade cost')
      .example('$0 audit addons/ --findings', 'where exactly')
      .example('$0 audit addons/ --format xlsx --out audit.xlsx', 'for a spreadsheet')
      .example('$0 audit addons/ --format html --out audit.html', 'for a browser'),
  async run(args) {
    const { showAudit } = await import('../../app/show-audit.js');
    const { paths, to, from, findings = false, noGit = false, out } = args;
    const format = args.format ?? (args.json ? 'json' : 'text');
    if (format === 'xlsx' && out === undefined)
      throw new UserError('no-file', 'A workbook is no text: name a file with --out, for example --out audit.xlsx.');
    const options = { ...contextOf(args), paths, to, from, findings, git: !noGit, format, screen: stdoutScreen(args), tool: toolVersion() };
    const { text, problems } = await withProgress('reading', (say) => showAudit({ ...options, say }));
    if (out === undefined) await print(String(text));
    else {
      const { saveText } = await import('../../app/save-text.js');
      if ((await saveText(out, text, args.root)) === 'file') await print(`Wrote ${out}\n`);
    }
    tellProblems(problems, 'warrant audit --json');
  },
});
