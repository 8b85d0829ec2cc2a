import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import yargs, { type Argv } from 'yargs';
import { commands } from '../../src/cli/commands/index.js';
import { type GlobalArgs, globalOptions } from '../../src/cli/options.js';
import { root } from '../helpers/source-tree.js';

const docs = readdirSync(join(root, 'docs')).map((name) => `docs/${name}`);
const pages = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', ...docs];
const textOf = (page: string): string => readFileSync(join(root, page), 'utf8');
const fence = /^```.*\n[\s\S]*?^```$/gm;
const proseOf = (page: string): string => textOf(page).replaceAll(fence, '');

/** Names of the headings of a page in links, as GitHub makes them. */
function anchorsOf(page: string): readonly string[] {
  return [...proseOf(page).matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe('links', () => {
  const links = pages.flatMap((page) =>
    [...proseOf(page).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, to = '']) => (/^[a-z]+:/.test(to) ? [] : [{ page, to }])),
  );

  it('lead to pages and headings that are there', () => {
    const broken = links.filter(({ page, to }) => {
      const [file = '', anchor] = to.split('#');
      const target = file === '' ? page : join(dirname(page), file);
      return !existsSync(join(root, target)) || (anchor !== undefined && !anchorsOf(target).includes(anchor));
    });
    expect(broken).toEqual([]);
  });

  it('lead from the readme to every page', () => {
    const named = links.filter(({ page }) => page === 'README.md').map(({ to }) => to.split('#')[0]);
    expect(docs.filter((page) => !named.includes(page))).toEqual([]);
  });
});

describe('commands', () => {
  it('each have their row in the readme', () => {
    const rows = [...textOf('README.md').matchAll(/^\| (`.*?) \| /gm)].map(([, cell = '']) => cell);
    const named = rows.flatMap((cell) => [...cell.matchAll(/`([a-z-]+)/g)].map(([, name]) => name));
    expect(commands.map(({ name }) => name).filter((name) => !named.includes(name))).toEqual([]);
  });

  /** What is typed after `npx warrant` in blocks of commands and of terminal text, with lines that go on joined. */
  const typed = ['README.md', ...docs].flatMap((page) => {
    const blocks = [...textOf(page).matchAll(fence)].map(([block]) => block.replaceAll('\\\n', ' '));
    const lines = blocks.flatMap((block) => [...block.matchAll(/npx warrant ([a-z].*?)(?= +#| *\|\||$)/gm)]);
    return lines.map(([, line = '']) => ({ page, words: line.split(/\s+/) }));
  });

  /** The command that was asked for with its options, all read by yargs as the tool does; helps are made once each. */
  const helps = new Map<string, Promise<string>>();
  function helpOf(words: readonly string[]): Promise<string> {
    const [name = '', second = ''] = words;
    const asked = name === 'catalogue' || name === 'evidence' ? [name, second] : [name];
    const known = helps.get(asked.join(' '));
    if (known !== undefined) return known;
    const command = commands.find((one) => one.name === name);
    const base: Argv<GlobalArgs> = yargs(asked).options(globalOptions);
    const help = command === undefined ? Promise.resolve('') : command.addTo(base).exitProcess(false).getHelp();
    helps.set(asked.join(' '), help);
    return help;
  }

  it('are shown with options that they have', async () => {
    const wrong: string[] = [];
    for (const { page, words } of typed) {
      const help = await helpOf(words);
      const options = words.flatMap((word) => /^--([a-z][a-z-]*)/.exec(word)?.[1] ?? []);
      for (const option of options)
        if (!new RegExp(`--${option}(?![a-z-])`).test(help)) wrong.push(`${page}: ${words.join(' ')}: --${option}`);
      if (help === '') wrong.push(`${page}: ${words.join(' ')}`);
    }
    expect(wrong).toEqual([]);
    expect(typed.length).toBeGreaterThan(40);
  });
});
