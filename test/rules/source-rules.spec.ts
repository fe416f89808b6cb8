import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { findings, sourceRules } from './source-rules.js';

const ours = ['apps', 'libs', 'tools', 'demo', 'bench', 'test'];
/** It has to write what it looks for. */
const itself = 'test/rules/source-rules.ts';

async function sourceFiles(): Promise<string[]> {
  const present = new Set(await readdir('.'));
  const lists = await Promise.all(
    ours.filter(root => present.has(root)).map(async root => (await readdir(root, { recursive: true })).map(path => join(root, path))),
  );
  return lists.flat().filter(path => /\.(?:tsx?|mjs)$/.test(path) && path !== itself);
}

describe('source files', () => {
  it('keep the rules of the house', async () => {
    const found = await Promise.all((await sourceFiles()).map(async path => findings(path, await readFile(path, 'utf8'))));
    expect(found.flat()).toEqual([]);
  });

  it.each(sourceRules)('are refused when they break it: $name', ({ name, example: [path, text] }) => {
    expect(findings(path, text)).toEqual([`${path}: ${name}`]);
  });
});
