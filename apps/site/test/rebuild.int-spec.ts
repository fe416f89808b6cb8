import { afterAll, describe, expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import { KafkaAdmin } from '#messaging';
import { isolated, Newswire } from '#testing';
import { FollowParts } from '../src/cache/follow-parts.js';
import { changed, editionEvents } from './edition-events.js';
import { stories } from './fixtures/edition.js';
import { openSite, type Site } from './site.js';

const place = isolated('rebuild');
const paths = ['/', '/town', '/town/sea-wall', '/authors/town-desk', '/tags/estuary', '/tv', '/magazine/12'];
const read = (site: Site) => Promise.all(paths.map(async path => (await site.get(path)).text));

describe('the site owns nothing', () => {
  const open: Site[] = [];
  const start = async () => {
    const site = await openSite('rebuild', {}, place);
    open.push(site);
    return site;
  };
  afterAll(() => Promise.all(open.map(site => site.stop())));

  it('and is the whole paper at its first start, from what the topics kept', async () => {
    const wire = new Newswire(place);
    await wire.publish(editionEvents);
    await wire.stop();
    const site = await start();
    await site.publish();
    for (const path of paths) expect((await site.get(path)).status).toBe(200);
    await site.shows('/', 'Council votes to raise the sea wall', 'The Water Issue');
  });

  it('and is the same paper when its database is lost and its group deleted', async () => {
    const before = await read(open[0]!);
    await open.pop()?.stop();
    await forgetEverything();
    const site = await start();
    await site.publish();
    await site.shows('/', 'The Water Issue');
    expect(await read(site)).toEqual(before);
  });

  it('so that each process follows what any of them has written', async () => {
    const [one, other] = [open[0]!, await start()];
    const path = '/town/sea-wall';
    await Promise.all([one, other].map(site => site.answers(path, 200)));
    expect([one.kept(path), other.kept(path)]).toEqual([[path], [path]]);
    let article = stories[0]!;
    for (const headline of ['The wall, first', 'The wall, second', 'The wall, third']) {
      const [next, event] = changed(article, { headline });
      article = next;
      await one.wire.publish([event]);
      for (const site of [one, other]) {
        await site.shows(path, headline);
        await site.shows('/', headline);
      }
    }
  });

  it('and one that did not would show what is long past', async () => {
    const [one, deaf] = [open[0]!, open[1]!];
    await Promise.all([one, deaf].map(site => site.answers('/world/grain', 200)));
    await deaf.service.app.get(FollowParts, { strict: false }).onModuleDestroy();
    await one.wire.publish([changed(stories[1]!, { headline: 'Grain, at last' })[1]]);
    await one.shows('/world/grain', 'Grain, at last');
    expect((await deaf.get('/world/grain')).text).not.toContain('Grain, at last');
  });
});

/** What ops would do while the site is down: drop its database, and delete its group, so that it reads from the beginning. */
async function forgetEverything(): Promise<void> {
  const client = new mongoose.mongo.MongoClient(place.mongodbUri);
  await client.db(place.database('site')).dropDatabase();
  await client.close();
  const kafka = new KafkaAdmin({ service: 'ops', brokers: place.kafkaBrokers.split(','), publishes: [] });
  const admin = await kafka.admin();
  await admin.deleteGroups([`${place.topicPrefix}site`]);
  await kafka.stop();
}
