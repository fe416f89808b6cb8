import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getConnectionToken } from '@nestjs/mongoose';
import fc from 'fast-check';
import type { Connection } from 'mongoose';
import { type HTMLElement, parse } from 'node-html-parser';
import {
  articlePublished,
  commentCounted,
  commentCreated,
  commentModerated,
  type OutgoingEvent,
  type PublicComment,
  threadUpdated,
} from '#contracts';
import { eventually } from '#testing';
import { aComment, aThread, minutesBefore, withheld } from './fixtures/comments.js';
import { anArticle } from './fixtures/edition.js';
import { openSite, type Site } from './site.js';

/** By hand, with the seed that a failure tells: `TREE_RUNS=50 npm run test:int -- comments-tree`. */
const numRuns = Number(process.env['TREE_RUNS'] ?? 6);

interface Node {
  readonly comment: PublicComment;
  readonly isHidden: boolean;
  readonly depth: number;
  readonly answers: Node[];
}

/** Beyond these a page puts answers beside each other, or behind a link. */
const [deepest, mostAnswers] = [5, 10];

/** Each answers one before it, or nobody; some are taken away afterwards. */
const trees = fc.record({
  places: fc.array(fc.record({ answers: fc.nat(100), isHidden: fc.boolean() }), { minLength: 1, maxLength: 14 }),
  order: fc.infiniteStream(fc.nat(100_000)),
  atOnce: fc.integer({ min: 1, max: 8 }),
});

describe('the tree of a thread', () => {
  const sites: Site[] = [];
  let runs = 0;

  beforeAll(async () => {
    const first = await openSite('tree');
    // Two processes that share the work, so that what answers and what is answered come to different ones.
    sites.push(first, await openSite('tree', {}, first.place));
  });
  afterAll(() => Promise.all(sites.map(site => site.stop())));

  it('is the same in whatever order its comments come, answers before what they answer', async () => {
    const [site] = sites;
    const course = fc.asyncProperty(trees, async ({ places, order, atOnce }) => {
      runs += 1;
      const article = anArticle(`tree-${runs}`, 'town', 'A tree', { commentPolicy: { enabled: true, moderation: 'inherit' } });
      const roots = grow(places, `r${runs}x`, article.id);
      const events = [articlePublished(article), threadUpdated(aThread(article.id)), ...roots.flatMap(eventsOf)]
        .map(event => ({ event, place: order.next().value ?? 0 }))
        .toSorted((one, other) => one.place - other.place)
        .map(({ event }) => event);
      for (let from = 0; from < events.length; from += atOnce) await site!.wire.publish(events.slice(from, from + atOnce));
      await site!.publish();
      for (const { get } of sites)
        await eventually(async () => expect(shown((await get(`${article.path}?comments=oldest`)).text)).toEqual(outline(roots)));
    });
    await fc.assert(course, { numRuns, endOnFailure: true });
  });

  it('leaves no comment behind that is in no tree', async () => {
    const { db } = sites[0]!.service.app.get<Connection>(getConnectionToken(), { strict: false });
    expect(await db?.collection('comments').countDocuments({ state: { $exists: false } })).toBe(0);
  });

  it('is not lost by an answer whose parent never comes', async () => {
    const article = anArticle('orphans', 'town', 'Orphans', { commentPolicy: { enabled: true, moderation: 'inherit' } });
    const orphan = aComment('orphan', article.id, { parentId: 'cmt_nowhere' });
    await sites[0]!.publish(articlePublished(article), threadUpdated(aThread(article.id)), commentCreated(orphan));
    expect(shown((await sites[0]!.get(article.path)).text)).toEqual([]);
    await sites[0]!.publish(commentCreated(aComment('nowhere', article.id)));
    await eventually(async () => expect(shown((await sites[0]!.get(article.path)).text)).toEqual([['cmt_nowhere', [['cmt_orphan', []]]]]));
  });
});

function grow(places: readonly { answers: number; isHidden: boolean }[], prefix: string, articleId: string): Node[] {
  const [roots, all]: [Node[], Node[]] = [[], []];
  for (const [at, { answers, isHidden }] of places.entries()) {
    const answerable = all.filter(({ depth, answers: known }) => depth < deepest && known.length < mostAnswers);
    // One more than there are: who answers that one answers nobody.
    const parent = answerable[answers % (answerable.length + 1)];
    const id = `${prefix}${at}`;
    const comment = aComment(id, articleId, {
      createdAt: minutesBefore(500 - at),
      bodyHtml: `<p>${id}</p>`,
      ...(parent && { parentId: parent.comment.id }),
    });
    const node: Node = { comment, isHidden, depth: (parent?.depth ?? 0) + 1, answers: [] };
    (parent?.answers ?? roots).push(node);
    all.push(node);
  }
  return roots;
}

/** All that the service would say of it in the end, and some of what it has said before. */
function eventsOf({ comment, isHidden, answers }: Node): OutgoingEvent[] {
  const { id, articleId } = comment;
  const counted = (version: number, replies: number) =>
    commentCounted({ id, version, articleId, reactions: { like: 0, insightful: 0, funny: 0 }, replies });
  const decision = { by: 'reports', reason: 'reported' } as const;
  return [
    commentCreated(comment),
    ...(isHidden ? [commentModerated({ ...withheld(comment, 'hidden'), decision })] : []),
    counted(1, answers.length),
    counted(2, answers.filter(isListed).length),
    ...answers.flatMap(eventsOf),
  ];
}

const isListed = ({ isHidden, answers }: Node): boolean => !isHidden || answers.some(isListed);

type Outline = readonly [id: string, answers: readonly Outline[]];
const outline = (nodes: readonly Node[]): Outline[] =>
  nodes.filter(isListed).map(({ comment, answers }): Outline => [comment.id, outline(answers)]);

/** As the page nests it. */
function shown(html: string): Outline[] {
  const list = parse(html).querySelector('.discussion__comments > .comments');
  return list ? outlineOf(list) : [];
}

const outlineOf = (list: HTMLElement): Outline[] =>
  list.children
    .filter(({ classList }) => classList.contains('comment'))
    .map(comment => {
      const answers = comment.children.find(({ classList }) => classList.contains('comments'));
      return [comment.id.replace('comment-', ''), answers ? outlineOf(answers) : []];
    });
