import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import rules, { knownFolders, knownLibraries } from '../../.dependency-cruiser.mjs';
import { fixtures, writeTree } from './architecture-fixtures.js';

const { enhancedResolveOptions, ...options } = rules.options;
const roots = ['apps', 'libs', 'tools', 'demo', 'bench', 'test'];

/** Every violation, as `rule: from → to`. */
async function violationsIn(baseDir: string): Promise<string[]> {
  const present = new Set(await readdir(baseDir));
  const { output } = await cruise(
    roots.filter(root => present.has(root)),
    { ...options, baseDir, validate: true, ruleSet: { forbidden: rules.forbidden } },
    enhancedResolveOptions,
  );
  return (output as ICruiseResult).summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

describe('who imports whom', () => {
  it('breaks no rule in this tree', async () => {
    expect(await violationsIn(process.cwd())).toEqual([]);
  });

  it('knows every library and every folder of a service', async () => {
    const folders = async (path: string) =>
      (await readdir(path, { withFileTypes: true })).filter(entry => entry.isDirectory()).map(({ name }) => name);
    expect(knownLibraries).toEqual(expect.arrayContaining(await folders('libs')));
    for (const app of await folders('apps')) expect(knownFolders).toEqual(expect.arrayContaining(await folders(`apps/${app}/src`)));
  });
});

describe('each rule', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'broadsheet-architecture-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('lets a sound tree pass', async () => {
    await writeTree(join(folder, 'sound'), knownFolders, knownLibraries);
    expect(await violationsIn(join(folder, 'sound'))).toEqual([]);
  });

  it.each(fixtures.map(([rule, ...breaks]) => ({ rule, breaks, words: breaks.map(([file, to]) => `${file} with '${to}'`).join(', ') })))(
    '$rule refuses $words',
    async ({ rule, breaks }) => {
      const tree = await mkdtemp(join(folder, 'tree-'));
      await writeTree(tree, knownFolders, knownLibraries, breaks);
      const violations = await violationsIn(tree);
      expect(new Set(violations.map(violation => violation.split(':')[0]))).toEqual(new Set([rule]));
    },
  );

  it('has a fixture that breaks it', () => {
    expect(new Set(fixtures.map(([rule]) => rule))).toEqual(new Set(rules.forbidden.map(({ name }) => name)));
  });
});
