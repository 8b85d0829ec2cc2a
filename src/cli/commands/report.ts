import { UserError } from '../../model/errors.js';
import { defineCommand } from '../command.js';
import { contextOf, stdoutScreen } from '../context.js';
import { outOption } from '../options.js';
import { printOrSave } from '../output.js';
import { tellProblems } from '../problems.js';
import { withProgress } from '../progress.js';
import { toolVersion } from '../version.js';

const group = 'Form:';

export const report = defineCommand({
  usage: 'report',
  describe: 'Report on the whole register: at a glance, as a page, or for a pull request',
  options: (parser) =>
    parser
      .option('html', { type: 'string', requiresArg: true, group, describe: 'write one self-contained page to this file' })
      .option('markdown', { type: 'boolean', group, describe: 'print Markdown for a pull request' })
      .option('out', outOption)
      .example('$0 report', 'the register at a glance')
      .example('$0 report --html report.html', 'a page for the steering committee')
      .example('$0 report --markdown > comment.md', 'a comment for a pull request'),
  async run(args) {
    const { html, markdown, json, out } = args;
    if ([html !== undefined, markdown, json].filter(Boolean).length > 1) {
      throw new UserError('several-formats', 'Give one of --html FILE, --markdown and --json.');
    }
    const { report: make } = await import('../../app/report.js');
    const format = html !== undefined ? 'html' : markdown ? 'markdown' : json ? 'json' : 'text';
    const options = { ...contextOf(args), out, format, screen: stdoutScreen(args), tool: toolVersion() } as const;
    const { text, problems } = await withProgress('reading the register', () => make(options));
    tellProblems(problems);
    await printOrSave(text, html, args.root);
  },
});
