import mongoose from 'mongoose';
import { commentCounted, threadUpdated } from '#contracts';
import { type Colleague, type Isolated, type Json, made, type Newswire } from '#testing';
import type { Counted } from '../comment-ledger.js';

export interface Thread<Comment> {
  readonly count: number;
  readonly comments: ReadonlyMap<string, Comment>;
}
type Shown = Omit<Counted, 'isListed'>;
type Told = Pick<Counted, 'replies' | 'reactions'>;

/** As anybody reads it from the service: every page of every comment's answers. */
export async function shownThread(reader: Colleague, articleId: string): Promise<Thread<Shown>> {
  const comments = new Map<string, Shown>();
  const waiting: (string | undefined)[] = [undefined];
  while (waiting.length > 0) {
    const parentId = waiting.pop();
    for (let after: string | undefined = ''; after !== undefined;) {
      const query = `sort=oldest&limit=50${parentId === undefined ? '' : `&parentId=${parentId}`}${after && `&after=${after}`}`;
      const { items, next } = made(await reader.get(`/articles/${articleId}/comments?${query}`));
      for (const { id, body, counts } of items as Json[]) {
        if (comments.has(id)) throw new Error(`${id} is shown twice`);
        comments.set(id, shown(counts.replies, counts.reactions, body));
        if (counts.replies > 0) waiting.push(id);
      }
      after = next;
    }
  }
  return { count: made(await reader.get(`/articles/${articleId}/thread`)).count, comments: sorted(comments) };
}

/** As the site has it in its own database. */
export async function siteThread({ mongodbUri, database }: Isolated, articleId: string): Promise<Thread<Shown>> {
  const client = await mongoose.mongo.MongoClient.connect(mongodbUri);
  const site = client.db(database('site'));
  const rows: Json[] = await site.collection('comments').find({ 'state.articleId': articleId, listed: true }).toArray();
  const thread: Json = await site.collection<{ _id: string }>('threads').findOne({ _id: articleId });
  await client.close();
  const comments = rows.map(({ _id, state, counts = noReactions, replies }): [string, Shown] => {
    const { like, insightful, funny } = counts;
    return [_id, shown(replies, { like, insightful, funny }, state.bodyHtml?.replaceAll(/<[^>]+>/g, '').trim())];
  });
  return { count: thread?.state.count, comments: sorted(new Map(comments)) };
}

/** As the last events of the thread and of these comments say; of one that was never counted, that there is nothing to count. */
export async function toldThread(wire: Newswire, articleId: string, ids: readonly string[]): Promise<Thread<Told>> {
  const latest = async (topic: string) => new Map((await wire.records(topic)).map(({ key, value }) => [key, JSON.parse(value ?? 'null')]));
  const [threads, counted] = [await latest(threadUpdated.topic), await latest(commentCounted.topic).catch(() => new Map<string, Json>())];
  const comments = ids.map((id): [string, Told] => {
    const { replies, reactions } = counted.get(id) ?? { replies: 0, reactions: noReactions };
    return [id, { replies, reactions }];
  });
  return { count: threads.get(articleId)?.count, comments: sorted(new Map(comments)) };
}

export const onlyListed = ({ count, comments }: Thread<Counted>): Thread<Shown> => ({
  count,
  comments: sorted(
    new Map(
      [...comments]
        .filter(([, { isListed }]) => isListed)
        .map(([id, { replies, reactions, text }]) => [id, shown(replies, reactions, text)]),
    ),
  ),
});

export const countsOf = (comments: ReadonlyMap<string, Counted>): ReadonlyMap<string, Told> =>
  sorted(new Map([...comments].map(([id, { replies, reactions }]) => [id, { replies, reactions }])));

const noReactions = { like: 0, insightful: 0, funny: 0 };
const shown = (replies: number, reactions: Counted['reactions'], text: string | undefined): Shown => ({
  replies,
  reactions,
  ...(text !== undefined && { text }),
});
const sorted = <Value>(map: ReadonlyMap<string, Value>): Map<string, Value> =>
  new Map([...map].toSorted(([one], [other]) => one.localeCompare(other)));
