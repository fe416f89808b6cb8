import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import {
  articlePublished,
  commentCounted,
  commentCreated,
  commentEdited,
  commentModerated,
  commentRemoved,
  type OutgoingEvent,
  type PublicComment,
  threadUpdated,
  userErased,
} from '#contracts';
import { contentHash, eventually, isolated, Newswire } from '#testing';
import { anArticle } from './fixtures/edition.js';
import { aComment, aThread, minutesBefore, withheld } from './fixtures/comments.js';
import { openSite, type Site } from './site.js';

const article = anArticle('discussed', 'town', 'Much discussed', { commentPolicy: { enabled: true, moderation: 'inherit' } });
const of = (id: string, own: Partial<PublicComment> = {}) =>
  aComment(id, article.id, { author: { id: `gst_${id}`, name: `Name of ${id}` }, bodyHtml: `<p>Text of ${id}</p>`, ...own });

const [root, reply, held, reported, left, forgotten, restored] = [
  of('root'),
  of('reply', { parentId: 'cmt_root', createdAt: minutesBefore(20) }),
  of('held'),
  of('reported', { createdAt: minutesBefore(25) }),
  of('left'),
  of('forgotten', { author: { id: 'usr_forgotten', name: 'Name of forgotten' } }),
  of('restored', { createdAt: minutesBefore(22) }),
];
const again = { ...forgotten, id: 'cmt_again', bodyHtml: '<p>Text of again</p>' };
const counted = (id: string, version: number, replies: number, like = 0) =>
  commentCounted({ id, version, articleId: article.id, reactions: { like, insightful: 0, funny: 0 }, replies });
const decision = { by: 'moderator', reason: 'off-topic' } as const;
const { id, articleId, createdAt } = left;

/** A day of one thread, as it happened. */
const history: readonly OutgoingEvent[] = [
  threadUpdated(aThread(article.id)),
  ...[root, reply, reported, left, forgotten, restored, again].map(comment => commentCreated(comment)),
  commentCreated({ ...withheld(held, 'held'), version: 1 }),
  counted(root.id, 1, 1),
  counted(root.id, 2, 1, 3),
  counted(root.id, 3, 1, 2),
  counted(reported.id, 1, 1),
  commentEdited({ ...root, version: 2, bodyHtml: '<p>Second text of root</p>', editedAt: minutesBefore(10) }),
  commentModerated({ ...withheld(reported, 'hidden'), decision }),
  commentModerated({ ...withheld(restored, 'rejected'), decision }),
  commentModerated({ ...restored, version: 3, decision }),
  commentRemoved({ id, version: 2, articleId, by: 'author', createdAt }),
  userErased({ id: 'usr_forgotten', version: 1, erasedAt: minutesBefore(5) }),
  threadUpdated(aThread(article.id, { version: 2, count: 3 })),
];

/** The same for the same seed. */
const shuffled = (seed: number): OutgoingEvent[] =>
  history
    .map((event, at) => ({ event, place: ((at + seed) * 7_919 * seed) % 104_729 }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ event }) => event);

describe('the comments of a thread', () => {
  let site: Site;
  let expected: string;
  const open: Site[] = [];

  const told = async (name: string, events: readonly OutgoingEvent[]): Promise<Site> => {
    const opened = await openSite(name);
    open.push(opened);
    await opened.wire.publish([articlePublished(article)]);
    for (const event of events) await opened.wire.publish([event]);
    await opened.publish();
    return opened;
  };

  beforeAll(async () => {
    site = await told('told', history);
    expected = await contentHash(site.service);
  });
  afterAll(() => Promise.all(open.map(opened => opened.stop())));

  it('are those that readers may see, each with its newest text and counts', async () => {
    const { text } = await site.shows(article.path, 'Second text of root', 'Text of reply', 'Text of restored');
    expect(text).not.toContain('<p>Text of root</p>');
    for (const unseen of ['held', 'reported', 'left', 'forgotten', 'again']) {
      expect(text).not.toContain(`Text of ${unseen}`);
      expect(text).not.toContain(`Name of ${unseen}`);
    }
  });

  it('leave no name and no text of what is not shown in the database', async () => {
    const kept = await rows(site);
    for (const unseen of ['held', 'reported', 'left', 'forgotten', 'again'])
      expect(JSON.stringify(kept.find(row => row['_id'] === `cmt_${unseen}`))).not.toMatch(/(?:Text|Name) of|usr_|gst_/);
    expect(kept).toHaveLength(8);
  });

  it.each([
    ['backwards', history.toReversed()],
    ['shuffled', shuffled(3)],
    ['shuffled again, and each thing twice', [...shuffled(11), ...shuffled(29)]],
  ])('are the same, %s', async (name, events) => {
    const other = await told(`told-${name.slice(0, 3)}-${events.length}`, events);
    await eventually(async () => expect(await contentHash(other.service)).toBe(expected));
    const health = JSON.parse((await other.get('/health')).text) as { checks: { messaging: object } };
    expect(health.checks.messaging).toMatchObject({ openDeadLetters: 0 });
  });

  it('are the same for a site that starts when all of it is long past', async () => {
    const place = isolated('told-late');
    const wire = new Newswire(place);
    await wire.publish([articlePublished(article), ...history]);
    await wire.stop();
    const late = await openSite('told-late', {}, place);
    open.push(late);
    await late.publish();
    await eventually(async () => expect(await contentHash(late.service)).toBe(expected));
  });

  it('are not changed by counts that come before them, nor by those that come late', async () => {
    await site.publish(counted('cmt_early', 4, 0, 9));
    expect((await rows(site)).find(row => row['_id'] === 'cmt_early')).toMatchObject({ listed: false, reactions: 9 });
    await site.publish(commentCreated(of('early', { version: 1 })), counted('cmt_early', 3, 0, 1));
    expect((await rows(site)).find(row => row['_id'] === 'cmt_early')).toMatchObject({ version: 1, listed: true, reactions: 9 });
  });

  it('are not written by whoever is erased, whatever is said of them later', async () => {
    await site.publish(commentEdited({ ...forgotten, version: 7 }), commentCreated({ ...again, id: 'cmt_late' }));
    expect(JSON.stringify(await rows(site))).not.toMatch(/Name of forgotten|Text of again/);
  });
});

async function rows({ service }: Site): Promise<Record<string, unknown>[]> {
  const { db } = service.app.get<Connection>(getConnectionToken(), { strict: false });
  return (await db?.collection('comments').find().toArray()) ?? [];
}
