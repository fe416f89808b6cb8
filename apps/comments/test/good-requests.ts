import { type Colleague, type Json, made, opsSamples, publishedArticle, type Sample } from '#testing';
import { type Desk, post } from './desk.js';

const cursors = ['nonsense', Buffer.from('[{"$gt":""},"cmt_1"]').toString('base64url'), Buffer.from('[]').toString('base64url')];
const lists = { alsoBad: { after: cursors } };

/** For each route of the service a request that it accepts, each about something of its own; so that one bad thing in it is the only one. */
export async function goodRequests(desk: Desk, everybody: Colleague): Promise<Record<string, Sample>> {
  const { id } = await desk.article();
  const pre = await desk.article({ commentPolicy: { enabled: true, moderation: 'pre' } });
  let number = 0;
  const comment = (over: object = {}): Promise<Json> => post(everybody, id, `Number ${(number += 1)}`, over);
  const others = (): Promise<Json> => post(desk.other, id, `Of another ${(number += 1)}`);
  const held = (): Promise<Json> => post(desk.other, pre.id, `Held ${(number += 1)}`);
  const one = await comment();
  const [notice, appealed] = [await held(), await held()];
  const tokenOf = ({ noticeUrl }: Json): Sample => ({ params: { token: String(noticeUrl).split('/').at(-1) ?? '' } });
  const person = (await others()).author.id as string;
  const policy = {
    mode: 'pre-first',
    approvalsNeeded: 2,
    bannedWords: ['blockhead'],
    suspectWords: ['nincompoop'],
    maxLinks: 3,
    perMinute: 1_000,
    perHour: 10_000,
    guestsPerMinute: 10_000,
    guestsPerHour: 100_000,
    duplicateWithinMinutes: 1,
    minFormSeconds: 0,
    scorer: { holdAbove: 0.5, rejectAbove: 0.9, whenAway: 'hold' },
  };
  return {
    'Threads.thread': { params: { articleId: id } },
    'Threads.comments': { params: { articleId: id }, ...lists },
    'OwnComments.mine': { params: { articleId: id }, ...lists },
    'Threads.counts': { body: { articleIds: [id, publishedArticle().id] } },
    'Comments.post': {
      params: { articleId: id },
      body: { body: 'A *word*', parentId: one.id, minVersion: 1, formedAt: '2026-01-01T00:00:00Z' },
      alsoBad: { body: ['', ' ', '\u0000'] },
    },
    'Comments.read': { params: { id: one.id } },
    'Comments.edit': { ...about(await comment()), body: { body: 'Another word' } },
    'Comments.remove': about(await comment()),
    'Opinions.react': { params: { id: (await others()).id }, body: { kind: 'like' } },
    'Opinions.withdraw': { params: { id: (await others()).id } },
    'Opinions.report': {
      params: { id: (await others()).id },
      body: { reason: 'illegal', text: 'It is', name: 'Every Body', email: 'every@example.com' },
    },
    'Notices.read': tokenOf(notice),
    'Notices.ask': { ...tokenOf(appealed), body: { text: 'It is the name of a ship' } },
    'Moderation.queue': lists,
    'Queues.waiting': {},
    'Moderation.read': { params: { id: one.id } },
    'Moderation.decide': { params: { id: (await held()).id, action: 'approve' }, version: 1, body: { reason: 'Good' } },
    'Reports.of': { params: { id: one.id } },
    'Moderation.mark': { ...about(await comment()), body: { featured: true, pinned: true } },
    'Moderation.bulk': { body: { action: 'approve', items: [{ id: (await held()).id, version: 1 }], reason: 'Good' } },
    'People.person': { params: { id: person } },
    'People.people': lists,
    'People.read': { params: { id: person } },
    'People.decline': { params: { id: await appealing(desk, id) }, version: 2, body: { reason: 'It was the third time' } },
    'People.standing': {
      params: { id: person },
      version: 0,
      body: { standing: 'suspended', until: '2040-01-01T00:00:00Z', reason: 'Calm down', trusted: false },
    },
    'People.log': lists,
    'Policies.read': { params: { scope: 'paper' } },
    'Policies.set': { params: { scope: 'sec_port' }, version: 0, body: policy },
    'Erasures.erase': { body: { personId: (await post(await desk.colleague('leaving', 'reader'), id, 'Leaving')).author.id } },
    ...(await opsSamples(desk.service, lists)),
  };
}

const about = ({ id, version }: Json): Sample => ({ params: { id }, version });

/** Banned, and waiting for an answer to their appeal: version 2. */
async function appealing(desk: Desk, articleId: string): Promise<string> {
  const who = await desk.colleague('appealing', 'reader');
  const { author } = await post(who, articleId, 'Of one who is banned');
  made(await desk.moderator.put(`/moderation/people/${author.id}/standing`, { standing: 'banned', reason: 'Spam' }, { version: 0 }));
  const { noticeUrl } = (await who.post(`/articles/${articleId}/comments`, { body: 'Not taken' })).body;
  made(await who.post(`${noticeUrl}/appeal`, { text: 'It was not me' }));
  return author.id as string;
}
