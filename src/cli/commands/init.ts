import { defineCommand } from '../command.js';
import { contextOf, stdoutScreen } from '../context.js';
import { print } from '../output.js';
import { toolVersion } from '../version.js';

export const init = defineCommand({
  usage: 'init [folder]',
  describe: 'Start a register: policy, folders, what an editor needs',
  options: (parser) =>
    parser
      .positional('folder', { type: 'string', describe: 'folder that will hold register/ (default: --root)' })
      .option('organization', { type: 'string', requiresArg: true, describe: 'name of the organization, for the policy' })
      .option('email', { type: 'string', requiresArg: true, describe: 'address of the first person (default: git config user.email)' })
      .example('$0 init . --organization "Tarnbeck Wholesale"', ''),
  async run(args) {
    const { initProject } = await import('../../app/init-project.js');
    const { showInit } = await import('../../app/show-change.js');
    const { folder, organization, email } = args;
    const { root, at } = contextOf(args);
    const result = await initProject({ root: folder ?? root, at, toolVersion: toolVersion(), organization, email });
    await print(showInit(result, args.json ? 'json' : 'text', stdoutScreen(args)));
  },
});
