import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KafkaAdmin, KafkaEventServer } from '#messaging';
import { drain } from '#testing';
import { type GoldenEvent, goldenEvents } from '../../../libs/contracts/tools/golden-events.js';
import { openSite, type Site } from './site.js';

/** Records of every past version, as they lie in the topics, read by the consumers of today: in the order of the files, backwards, and again. */
describe.each([
  ['as they were written', (records: GoldenEvent[]) => records],
  ['backwards', (records: GoldenEvent[]) => records.toReversed()],
  ['twice', (records: GoldenEvent[]) => [...records, ...records]],
])('golden events, %s', (name, arranged) => {
  let site: Site;

  beforeAll(async () => {
    site = await openSite(`golden-${name.slice(0, 2)}`);
    await send(site, arranged(await goldenEvents()));
    await drain(site.service);
  });
  afterAll(() => site.stop());

  it('leave no dead letter', async () => {
    const health = JSON.parse((await site.get('/health')).text) as { checks: { messaging: object } };
    expect(health.checks.messaging).toMatchObject({ openDeadLetters: 0 });
  });

  it('show an article as it was last, and lead there from where it was', async () => {
    const { text } = await site.answers('/coast/the-light-stays', 200);
    for (const part of [
      'The light on Gull Point stays lit',
      'Four of seven members',
      'There were four, and one was withheld.',
      'The Harbour Desk',
    ])
      expect(text).toContain(part);
    expect((await site.answers('/coast/gull-point-stays-lit', 301)).headers['location']).toBe('/coast/the-light-stays');
  });

  it.each([
    ['/', 'It stays lit'],
    ['/islands/ice-closes-the-northern-ferry', 'Ice closes the northern ferry'],
    ['/tv/twelve-seconds', 'Twelve seconds in the lamp room'],
    ['/tv', 'Twelve seconds in the lamp room'],
    ['/coast', 'Gull Point stays lit'],
    ['/islands', 'Ice closes the northern ferry'],
    ['/authors/harbour-desk', 'Reads the tide tables before the mail.'],
    ['/authors/night-desk', 'The Night Desk'],
    ['/tags/lighthouses', 'Lighthouses'],
    ['/magazine', 'The Harbour Issue, second printing'],
    ['/magazine/12', 'The Harbour Issue, second printing'],
  ])('make %s', async (path, text) => {
    expect((await site.shows(path, text)).status).toBe(200);
  });

  it.each([
    '/coast/a-ferry-that-never-sank',
    '/islands/timetable-for-october',
    '/coast/timetable-for-october',
    '/coast/twice-told',
    '/coast/told-twice',
    '/letters',
    '/authors/summer-desk',
    '/magazine/11',
  ])('take %s away', async path => {
    expect((await site.get(path)).status).toBe(410);
  });
});

async function send({ place, service }: Site, records: readonly GoldenEvent[]): Promise<void> {
  const producer = service.app.get(KafkaAdmin, { strict: false }).client.producer({ allowAutoTopicCreation: false });
  await producer.connect();
  // The others are nobody's here, and their topics are not there.
  const read = new Set(service.app.get(KafkaEventServer, { strict: false }).topics);
  for (const { type, key, headers, data } of records.filter(record => read.has(place.topicPrefix + record.type)))
    await producer.send({ topic: place.topicPrefix + type, messages: [{ key, headers: { ...headers }, value: JSON.stringify(data) }] });
  await producer.disconnect();
}
