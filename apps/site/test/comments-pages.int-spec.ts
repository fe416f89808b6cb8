import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'node-html-parser';
import { articlePublished, commentCounted, commentCreated, commentModerated, type OutgoingEvent, threadUpdated } from '#contracts';
import { eventually } from '#testing';
import { editionEvents } from './edition-events.js';
import { aComment, aThread, minutesBefore, withheld } from './fixtures/comments.js';
import { anArticle, stories } from './fixtures/edition.js';
import { openSite, type Site } from './site.js';

const commented = { commentPolicy: { enabled: true, moderation: 'inherit' } } as const;
const long = anArticle('long-thread', 'town', 'One with a long thread', commented);
const old = anArticle('old-and-alone', 'harbour', 'Of long ago', { ...commented, publishedAt: '2020-01-01T00:00:00.000Z', tags: [] });
const [seaWall] = stories;

/** Fifty, a minute apart; the fifth has fifteen answers, and the last of these goes ten deep. */
const roots = Array.from({ length: 50 }, (_, at) => aComment(`r${at}`, long.id, { createdAt: minutesBefore(900 - at) }));
const answers = Array.from({ length: 15 }, (_, at) =>
  aComment(`a${at}`, long.id, { parentId: 'cmt_r4', createdAt: minutesBefore(500 - at) }),
);
const deep = Array.from({ length: 12 }, (_, at) =>
  aComment(`d${at}`, long.id, { parentId: at === 0 ? 'cmt_r6' : `cmt_d${at - 1}`, createdAt: minutesBefore(400 - at) }),
);
const counted = (id: string, replies: number, like = 0) =>
  commentCounted({ id, version: 1, articleId: long.id, reactions: { like, insightful: 0, funny: 0 }, replies });

describe('the pages of a long thread', () => {
  let site: Site;

  beforeAll(async () => {
    site = await openSite('comments-pages');
    await site.publish(
      ...editionEvents,
      articlePublished(long),
      articlePublished(old),
      threadUpdated(aThread(long.id, { count: 77 })),
      ...[...roots, ...answers, ...deep].map(comment => commentCreated(comment)),
      counted('cmt_r4', 15, 2),
      counted('cmt_r7', 0, 9),
      counted('cmt_d8', 1),
      ...deep.slice(0, 11).map(({ id }) => counted(id, 1)),
    );
    await site.shows(long.path, 'comment-cmt_r49');
  });
  afterAll(() => site.stop());

  const read = async (path: string) => {
    const page = parse((await site.answers(path, 200)).text);
    const link = (selector: string) => page.querySelector(selector)?.getAttribute('href');
    return {
      page,
      roots: page.querySelectorAll('.discussion__comments > .comments > .comment').map(({ id }) => id.replace('comment-cmt_', '')),
      next: link('.discussion .paging__older')?.replace('#comments', ''),
      first: link('.discussion [rel^=first]'),
    };
  };
  const all = async (start: string): Promise<string[]> => {
    const ids: string[] = [];
    for (let path: string | undefined = start; path !== undefined;) {
      const page = await read(path);
      ids.push(...page.roots);
      path = page.next;
    }
    return ids;
  };

  it.each([
    ['newest', roots.map(({ id }) => id).toReversed()],
    ['oldest', roots.map(({ id }) => id)],
  ])('hold each comment once, %s first', async (order, ids) => {
    expect(await all(`${long.path}?comments=${order}`)).toEqual(ids.map(id => id.replace('cmt_', '')));
  });

  it('begin with what was answered most, or liked most', async () => {
    expect((await all(`${long.path}?comments=replies`)).slice(0, 1)).toEqual(['r4']);
    const liked = await all(`${long.path}?comments=reactions`);
    expect([liked.slice(0, 2), new Set(liked).size]).toEqual([['r7', 'r4'], 50]);
  });

  it('neither skip nor repeat while comments arrive', async () => {
    const { roots: seen, next = '' } = await read(long.path);
    await site.publish(commentCreated(aComment('late', long.id, { createdAt: minutesBefore(1) })));
    await site.shows(long.path, 'comment-cmt_late');
    const rest = await all(next);
    expect([...seen, ...rest]).toEqual(roots.map(({ id }) => id.replace('cmt_', '')).toReversed());
    expect((await read(next)).first).toBe(`${long.path}?comments=newest#comments`);
  });

  it('show the first answers of each, and the rest behind a link', async () => {
    const { page } = await read(`${long.path}?comments=oldest`);
    expect(page.querySelectorAll('#comment-cmt_r4 > .comments > .comment').map(({ id }) => id)).toEqual(
      answers.slice(0, 10).map(({ id }) => `comment-${id}`),
    );
    const more = page.querySelector('#comment-cmt_r4 > .comment__more a')?.getAttribute('href')?.replace('#comments', '') ?? '';
    expect(await all(more)).toEqual(answers.map(({ id }) => id.replace('cmt_', '')));
    const under = (await read(more)).page;
    expect(under.querySelector('[name=parentId]')?.getAttribute('value')).toBe('cmt_r4');
    expect(under.querySelector('.discussion__form h2')?.text).toMatch(/^Reply to /);
  });

  it('nest no deeper than five, and stop where nobody would read on', async () => {
    const { page } = await read(`${long.path}?comments=oldest`);
    const levels = page.querySelectorAll('.comment').map(comment => {
      let level = 0;
      for (let at: typeof comment | null = comment; at; at = at.parentNode) if (at.tagName === 'OL') level += 1;
      return level;
    });
    expect(Math.max(...levels)).toBe(5);
    const shown = page.querySelectorAll('.comment').map(({ id }) => id);
    expect(shown).toEqual(expect.arrayContaining(['comment-cmt_d3', 'comment-cmt_d4', 'comment-cmt_d8']));
    expect(shown).not.toContain('comment-cmt_d9');
    expect(page.querySelector('#comment-cmt_d8 > .comment__more')).not.toBeNull();
  });

  it('keep the place of what is not shown while it has answers, and only then', async () => {
    const decision = { by: 'reports', reason: 'reported' } as const;
    await site.publish(...[roots[4]!, roots[30]!].map(comment => commentModerated({ ...withheld(comment, 'hidden'), decision })));
    await eventually(async () => expect((await read(`${long.path}?comments=oldest`)).roots).toContain('r4'));
    const { page } = await read(`${long.path}?comments=oldest`);
    expect(page.querySelector('#comment-cmt_r4 > .comment__gone')?.text).toBe('This comment is not shown.');
    await eventually(async () => expect(await all(`${long.path}?comments=oldest`)).not.toContain('r30'));
  });

  it.each(['?comments=newest&after=1', '?comments=oldest&under=cmt_nothing', '?comments=oldest&under=cmt_r30'])(
    'are not at an address that nobody was given: %s',
    async query => {
      expect((await site.get(long.path + query)).status).toBe(404);
    },
  );

  it('are the same page, whatever the order is called that is none', async () => {
    const plain = await site.answers(long.path, 200);
    for (const query of ['?comments=newest', '?comments=best', '?after=1', '?under=cmt_r4'])
      expect((await site.get(long.path + query)).headers['etag']).toBe(plain.headers['etag']);
  });

  it.each(['hidden', 'off'] as const)('say nothing at all where the thread is %s, and come back as they were', async state => {
    const version = state === 'hidden' ? 2 : 4;
    await site.publish(threadUpdated(aThread(long.id, { count: 77, state, version })));
    await eventually(async () => expect((await site.get(long.path)).text).not.toContain('discussion'));
    await site.publish(threadUpdated(aThread(long.id, { count: 77, version: version + 1 })));
    await site.shows(long.path, 'comment-cmt_r49', 'Leave a comment');
  });

  it('are there before the service has spoken of the thread, with nothing to listen to yet', async () => {
    const fresh = anArticle('fresh-one', 'town', 'Fresh', { commentPolicy: { enabled: true, moderation: 'pre', guestsAllowed: false } });
    await site.publish(articlePublished(fresh));
    const live = async () =>
      parse((await site.get(fresh.path)).text)
        .querySelector('.discussion')
        ?.getAttribute('data-live');
    const { text } = await site.shows(fresh.path, 'Leave a comment', 'The editors read each comment', 'for readers who are signed in');
    expect([parse(text).querySelector('#comment-email'), await live()]).toEqual([null, undefined]);
    await site.publish(threadUpdated(aThread(fresh.id)));
    await eventually(async () => expect(await live()).toBe('yes'));
  });

  describe('in memory', () => {
    const paths = ['/', '/town', '/harbour', '/authors/town-desk', long.path, `${long.path}?comments=oldest`, old.path, seaWall!.path];

    async function droppedBy(event: OutgoingEvent): Promise<string[]> {
      for (const path of paths) await site.answers(path, 200);
      expect(site.kept(...paths)).toEqual(paths);
      await site.publish(event);
      return eventually(() => {
        const kept = new Set(site.kept(...paths));
        if (kept.size === paths.length) throw new Error('Every page is still served from memory');
        return paths.filter(path => !kept.has(path));
      });
    }

    it('a comment drops the pages that show it', async () => {
      expect(await droppedBy(commentCreated(aComment('one', long.id)))).toEqual([long.path, `${long.path}?comments=oldest`]);
      expect(await droppedBy(commentCreated(aComment('two', old.id)))).toEqual([old.path]);
    });

    it('a count drops those too that say how many there are, and no other', async () => {
      expect(await droppedBy(threadUpdated(aThread(old.id, { version: 2, count: 1 })))).toEqual(['/town', '/harbour', old.path]);
      await site.shows('/harbour', '1 comment<');
      const event = threadUpdated(aThread(long.id, { version: 6, count: 78 }));
      expect(await droppedBy(event)).toEqual(['/', '/town', '/authors/town-desk', long.path, `${long.path}?comments=oldest`]);
      for (const path of ['/', '/town', '/authors/town-desk']) await site.shows(path, '78 comments<');
    });
  });
});
