import { execFileSync, spawn } from 'node:child_process';
import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { saveText } from '../../../src/io/files/save-text.js';
import { policyText, tempFolder } from '../../helpers/temp-register.js';

const files = {
  'register/policy.ts': policyText,
  'generated/17.0/wh_one/.warrant/state.json': '{}',
  'old.html': 'old',
  'here/mine.txt': 'mine',
};

describe('saving a text', () => {
  it('replaces a file, and makes folders below the project', () => {
    const { root, read } = tempFolder(files);
    expect(saveText(join(root, 'old.html'), 'new', root)).toBe('file');
    expect(saveText(join(root, 'out/deep/report.html'), 'new', root)).toBe('file');
    expect([read('old.html'), read('out/deep/report.html'), readdirSync(join(root, 'out/deep'))]).toEqual(['new', 'new', ['report.html']]);
  });

  it.each([
    ['a file of the register', 'register/policy.ts', 'it lies in the register'],
    ['a new file in the register, by a way around', 'here/../register/new/report.html', 'it lies in the register'],
    ['a file of a generated addon', 'generated/17.0/wh_one/.warrant/state.json', 'it lies in the generated addon wh_one'],
    ['a new folder in a generated addon', 'generated/17.0/wh_one/static/report.html', 'it lies in the generated addon wh_one'],
    ['a folder', 'here', 'it is a folder'],
    ['a link to a folder of the register', 'to-register/report.html', 'it lies in the register'],
    ['a link to a file of the register', 'to-policy', 'it lies in the register'],
    ['a link that leads nowhere', 'dangling', 'it is a link that leads to no file'],
    ['a link to a folder', 'to-register', 'it is a link that leads to no file'],
    ['a link to a pipe', 'to-pipe', 'it is a link that leads to no file'],
    ['a folder behind a file', 'old.html/report.html', 'A file stands where a folder is needed'],
  ])('refuses %s, and leaves everything as it was', (_name, path, why) => {
    const { root, read, write } = tempFolder(files);
    execFileSync('mkfifo', [join(root, 'pipe')]);
    for (const [link, to] of [
      ['to-register', 'register'],
      ['to-policy', 'register/policy.ts'],
      ['dangling', 'nowhere'],
      ['to-pipe', 'pipe'],
    ] as const)
      symlinkSync(to, join(root, link));
    write('here/mine.txt', 'mine');
    const before = readdirSync(root, { recursive: true });
    expect(() => saveText(join(root, path), 'new', root)).toThrow(why);
    expect(readdirSync(root, { recursive: true })).toEqual(before);
    expect([read('register/policy.ts'), read('generated/17.0/wh_one/.warrant/state.json')]).toEqual([policyText, '{}']);
  });

  it('writes into the file that a link leads to, and keeps the link', () => {
    const { root, read } = tempFolder(files);
    symlinkSync('old.html', join(root, 'latest.html'));
    expect(saveText(join(root, 'latest.html'), 'new', root)).toBe('file');
    expect([read('old.html'), lstatSync(join(root, 'latest.html')).isSymbolicLink()]).toEqual(['new', true]);
  });

  it('writes through a pipe, which stays one', async () => {
    const { root } = tempFolder(files);
    const pipe = join(root, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const reader = spawn('cat', [pipe]);
    let read = '';
    reader.stdout.on('data', (chunk) => {
      read += chunk;
    });
    const ended = new Promise((resolve) => reader.on('close', resolve));
    expect(saveText(pipe, 'new', root)).toBe('passed-on');
    await ended;
    expect([read, lstatSync(pipe).isFIFO()]).toEqual(['new', true]);
  });

  it('makes no folder outside of the project and the current folder', () => {
    const [project, other] = [tempFolder(files), tempFolder()];
    expect(() => saveText(join(other.root, 'out/report.html'), 'new', project.root)).toThrow('Make it first.');
    expect(readdirSync(other.root)).toEqual([]);
    mkdirSync(join(other.root, 'out'));
    saveText(join(other.root, 'out/report.html'), 'new', relative('.', project.root));
    expect(readFileSync(join(other.root, 'out/report.html'), 'utf8')).toBe('new');
  });
});
