import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import mongoose from 'mongoose';
import {
  eventually,
  type Isolated,
  isolated,
  type Json,
  makeSection,
  Newswire,
  page,
  type Paper,
  published,
  startPaper,
  story,
} from '#testing';
import { runTool } from './started-tool.js';

jest.setTimeout(120_000);

/** What ops do about an event that the site cannot take, with `npm run dead-letters`. */
describe('dead letters', () => {
  const place: Isolated = isolated('letters');
  let paper: Paper;
  let newswire: Newswire;
  let world: Json;
  let tokens: Record<'ops' | 'editor', string>;

  beforeAll(async () => {
    newswire = new Newswire(place);
    paper = await startPaper(place, {}, ['sponsorship', 'notifications']);
    world = await makeSection(paper, 'world');
    tokens = { ops: await paper.token('ops'), editor: await paper.token('editor') };
  });
  afterAll(async () => {
    await newswire.stop();
    await paper.stop();
  });

  const deadLetters = async (args: string, who: 'ops' | 'editor' = 'ops'): Promise<{ code: number; answer: Json }> => {
    const environment = { ...process.env, NODE_OPTIONS: '', DATA_FOLDER: 'none', OPS_TOKEN: tokens[who] };
    const { code, said } = await runTool('dead-letters', [...args.split(' '), '--url', paper.site.url], environment);
    return { code, answer: said.startsWith('{') ? JSON.parse(said) : said };
  };
  const health = async (): Promise<Json> => (await fetch(`${paper.site.url}/health`)).json();
  const openLetters = (count: number, withinMs: number) =>
    eventually(
      async () => {
        const { checks } = await health();
        expect(checks.messaging).toMatchObject({ status: count > 0 ? 'degraded' : 'up', openDeadLetters: count });
      },
      { withinMs, everyMs: 100 },
    );
  const visible = (path: string) => eventually(async () => expect((await page(paper, path)).status).toBe(200));

  it('lets a record that nobody can read hold up no other, shows it, and takes it off the list when ops give it up', async () => {
    await newswire.send('article.published', {
      key: 'art_poison',
      value: '{"headline": "Cut off',
      headers: { 'content-type': 'application/json', ce_specversion: '1.0', ce_id: 'poison' },
    });
    const { path } = await published(paper, story(world.id, 'It goes on'));
    await visible(path);
    await openLetters(1, 10_000);
    expect((await fetch(`${paper.site.url}/health/live`)).status).toBe(200);

    const { answer: listed } = await deadLetters('list');
    expect(listed.items).toMatchObject([
      { handler: expect.stringContaining('ArticlesView'), key: 'art_poison', attempts: 1, state: 'open' },
    ]);
    const { id } = listed.items[0];
    expect(await deadLetters(`show ${id}`)).toMatchObject({
      code: 0,
      answer: { value: '{"headline": "Cut off', headers: { ce_id: 'poison' }, error: { code: expect.any(String) } },
    });
    expect(await deadLetters(`replay ${id}`)).toMatchObject({ code: 1, answer: { type: '/problems/replay-failed' } });
    expect(await deadLetters('replay-all')).toMatchObject({ code: 1, answer: { replayed: 0, failed: [{ id }] } });
    expect(await deadLetters(`discard ${id}`)).toMatchObject({ code: 1, answer: expect.stringContaining('--reason') });
    expect(await deadLetters(`discard ${id} --reason Unreadable`)).toMatchObject({ code: 0, answer: { state: 'discarded' } });
    expect(await deadLetters(`replay ${id}`)).toMatchObject({ code: 1, answer: { type: '/problems/dead-letter-settled' } });
    expect((await deadLetters('list')).answer.items).toEqual([]);
    await openLetters(0, 5_000);
  });

  it('replays an event when what refused it is mended', async () => {
    const client = await mongoose.mongo.MongoClient.connect(place.mongodbUri);
    const refuse = (validator: object) => client.db(place.database('site')).command({ collMod: 'articles', validator });
    try {
      await refuse({ 'article.headline': { $ne: 'The shelf is full' } });
      const { id, path } = await published(paper, story(world.id, 'The shelf is full'));
      await openLetters(1, 60_000);
      expect((await page(paper, path)).status).toBe(404);
      const [letter] = (await deadLetters('list')).answer.items;
      expect([letter.key, letter.attempts > 1]).toEqual([id, true]);
      expect(await deadLetters(`replay ${letter.id}`)).toMatchObject({ code: 1 });
      await refuse({});
      expect(await deadLetters(`replay ${letter.id}`)).toMatchObject({ code: 0, answer: { state: 'replayed' } });
      await visible(path);
      await openLetters(0, 5_000);
    } finally {
      await client.close();
    }
  });

  it('is for ops alone, and says how it is called', async () => {
    expect(await deadLetters('list', 'editor')).toMatchObject({ code: 1, answer: { type: '/problems/forbidden' } });
    const environment = { ...process.env, NODE_OPTIONS: '', DATA_FOLDER: 'none' };
    for (const args of [[], ['show'], ['burn', 'everything'], ['list', '--service', 'weather'], ['list', '--lots']]) {
      expect(await runTool('dead-letters', args, environment)).toMatchObject({ code: 1, said: expect.stringContaining('replay-all') });
    }
  });
});
