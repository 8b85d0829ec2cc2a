// Prints the commands of the README that follow a mark: node scripts/readme-commands.js example
// A mark is an HTML comment, <!-- run: example -->, right before a code block; blocks of one name are joined in order.
import { readFileSync } from 'node:fs';

const [name] = process.argv.slice(2);
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const blocks = [...readme.matchAll(/^<!-- run: (\S+) -->\n+```\w*\n([\s\S]*?)^```$/gm)].filter(([, mark]) => mark === name);
if (blocks.length === 0) {
  process.stderr.write(`README.md has no code block after <!-- run: ${name} -->\n`);
  process.exitCode = 2;
}
process.stdout.write(blocks.map(([, , commands]) => commands).join(''));
