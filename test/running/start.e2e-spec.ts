import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { eventually, type Json } from '#testing';
import { isAlive, runTool, StartedTool, toolEnvironment } from './started-tool.js';

jest.setTimeout(240_000);

/** `npm start` and its neighbours, beside the run's own servers; the steps build on each other. */
describe('npm start', () => {
  let folder: string;
  let environment: NodeJS.ProcessEnv;
  let published = 0;
  const started: StartedTool[] = [];

  beforeAll(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'start-')), 'data');
    environment = toolEnvironment(folder);
  });
  afterAll(async () => {
    for (const tool of started) tool.kill();
    await rm(join(folder, '..'), { recursive: true, force: true });
  });

  const start = (): StartedTool => {
    const tool = new StartedTool('start', [], environment);
    started.push(tool);
    return tool;
  };
  const nothingLeft = (family: readonly number[]) =>
    eventually(() => expect(family.filter(isAlive)).toEqual([]), { withinMs: 30_000, everyMs: 100 });

  it('ends all that it started on Ctrl-C, also in the middle of its work', async () => {
    const paper = start();
    await paper.says(/demo edition …/);
    await eventually(async () => expect((await readdir(join(folder, 'media'))).length).toBeGreaterThan(0), { withinMs: 60_000 });
    const { family } = paper;
    paper.interrupt();
    expect([await paper.ended, family.length > 5]).toEqual([0, true]);
    await nothingLeft(family);
    expect(paper.said).not.toMatch(/error|fail/i);
  });

  it('goes on with an edition that was cut off, and says where everything is and what took how long', async () => {
    const paper = start();
    const [, site = '', articles = ''] = await paper.says(
      /The paper +(\S+)\n +Newsroom API +(\S+)\/docs[^]*all in all +[\d.]+ s[^]*Ctrl-C/,
    );
    published = await countOf(articles);
    expect(published).toBeGreaterThan(20);
    await eventually(async () => expect(await (await fetch(site)).text()).toContain('The Alder Courant'));
    const token = await runTool('token', ['--role', 'editor'], environment);
    const answer = await fetch(`${articles}/articles?limit=1`, { headers: { authorization: `Bearer ${token.said.trim()}` } });
    expect([token.code, answer.status]).toEqual([0, 200]);
  });

  it('is found by another start, and its data is kept from a reset', async () => {
    expect(await runTool('start', [], environment)).toMatchObject({
      code: 0,
      said: expect.stringMatching(/is running already \(process \d+\) http/),
    });
    expect(await runTool('reset', [], environment)).toMatchObject({ code: 1, said: expect.stringContaining('stop it first') });
  });

  it('goes on without a service that ended by itself, says so, and starts it again', async () => {
    const paper = started.at(-1) as StartedTool;
    const [, site = '', articles = ''] = await paper.says(/The paper +(\S+)\n +Newsroom API +(\S+)\/docs/);
    process.kill(paper.member('apps/articles/src/main.js'), 'SIGKILL');
    await paper.says(/articles ended by itself \(exit 137\); .*; see .*articles\.log\narticles is started again in 5 s/);
    expect((await fetch(site)).status).toBe(200);
    await eventually(async () => expect(await countOf(articles)).toBe(published), { withinMs: 60_000 });
    const { family } = paper;
    paper.interrupt();
    expect(await paper.ended).toBe(0);
    await nothingLeft(family);
  });

  it('keeps the data for the next start, and leaves nothing behind when it is killed', async () => {
    const paper = start();
    const [, articles = ''] = await paper.says(/Newsroom API +(\S+)\/docs[^]*Ctrl-C/);
    expect([await countOf(articles), paper.said.includes('demo edition')]).toEqual([published, false]);
    const { family } = paper;
    paper.kill();
    await nothingLeft(family);
  });

  it('is forgotten by a reset', async () => {
    expect(await runTool('reset', [], environment)).toMatchObject({ code: 0 });
    await expect(readdir(folder)).rejects.toThrow('ENOENT');
    expect(await runTool('token', ['--role', 'editor'], environment)).toMatchObject({
      code: 1,
      said: expect.stringContaining('npm start'),
    });
  });
});

async function countOf(articlesUrl: string): Promise<number> {
  const answer: Json = await (await fetch(`${articlesUrl}/content/articles?limit=100`)).json();
  return answer.items.length;
}
