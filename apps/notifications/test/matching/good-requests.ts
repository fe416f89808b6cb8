import type { Sample } from '#testing';
import type { Occasion } from '../../src/domain/matching/occasion.js';
import type { OccasionDocument } from '../../src/store/occasion.schema.js';
import type { NoticeDesk } from '../notice-desk.js';
import { lists } from '../samples.js';
import { putFollowers, subscriberRow } from './followers.js';

/** For each route about what is told a request that it accepts, each about something of its own. */
export async function matchingRequests(desk: NoticeDesk): Promise<Record<string, Sample>> {
  const put = async (subject: string, state: Occasion['state']): Promise<Sample> => {
    // Nobody's turn: it stays as it is.
    const row = occasionRow(subject, state);
    await desk.connection.collection<OccasionDocument>('occasions').insertOne(row);
    return { params: { id: row._id } };
  };
  await putFollowers(desk.connection, [{ subscriber: subscriberRow('sbr_asked'), wishes: [{ topicKey: 'paper' }] }]);
  const [seen, runs, held, wrong] = await Promise.all([
    put('art_seen', 'done'),
    put('art_runs', 'fanning-out'),
    put('art_held', 'paused'),
    put('art_wrong', 'done'),
  ]);
  const body = { reason: 'It names the wrong town' };
  return {
    'FanOuts.list': { ...lists, query: 'state=done' },
    'FanOuts.read': seen,
    'FanOuts.pause': { ...runs, body },
    'FanOuts.resume': { ...held, body },
    'FanOuts.cancel': { ...wrong, body },
    'Explanations.explain': { body: { subscriberId: 'sbr_asked', occasionId: 'article:art_seen:first' } },
  };
}

const occasionRow = (subject: string, state: Occasion['state']): OccasionDocument => ({
  _id: `article:${subject}:first`,
  kind: 'article-first',
  category: 'news',
  subject,
  eventId: 'an-event',
  at: new Date(),
  topicKeys: ['paper'],
  content: { articleId: subject, version: 1, headline: 'The tide table is a page shorter', path: '/town/tide' },
  state,
  matched: 0,
  written: 0,
  startedAt: new Date(),
});
