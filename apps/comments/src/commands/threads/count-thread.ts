import { Injectable } from '@nestjs/common';
import { commentCounted, type OutgoingEvent } from '#contracts';
import { Transaction } from '#messaging';
import { type CountedComment, CommentCountsStore } from '../../store/comment-counts.store.js';
import { ThreadsStore } from '../../store/threads.store.js';
import { AnnounceThread } from './announce-thread.js';

/** Comments and reactions of one thread that are counted in one transaction. */
const batch = 500;

/**
 * Counts what has changed in a thread, from the rows themselves: the replies and reactions of the comments concerned, up through those that they
 * answer, and the visible comments of the whole. Nothing is incremented, so whatever was interleaved, the counts are a recount.
 *
 * Nobody who writes a comment touches the thread, nor the comment that is answered: a busy thread has no hot row. Two counts at once conflict in the
 * database, and one begins again. A crash before the commit leaves everything to be counted.
 */
@Injectable()
export class CountThread {
  constructor(
    private readonly transaction: Transaction,
    private readonly counts: CommentCountsStore,
    private readonly threads: ThreadsStore,
    private readonly announce: AnnounceThread,
  ) {}

  execute(articleId: string): Promise<void> {
    return this.transaction.run(async publish => {
      const { changed, reacted } = await this.counts.takeUncounted(articleId, batch);
      publish(await this.#countComments(changed, reacted));
      const before = await this.threads.find(articleId);
      if (!before) return;
      await this.announce.execute({ ...before, ...(await this.counts.visibleIn(articleId)) }, publish);
    });
  }

  /** Level by level: a comment that appears or goes may give the one above it a place in the thread, or take it away. */
  async #countComments(changed: readonly string[], reacted: readonly string[]): Promise<OutgoingEvent[]> {
    const events: OutgoingEvent[] = [];
    const parents = (comments: readonly CountedComment[]): string[] => comments.flatMap(({ parentId }) => parentId ?? []);
    let level = [...new Set([...changed, ...reacted, ...parents(await this.counts.getMany(changed))])];
    while (level.length > 0) {
      const comments = await this.counts.getMany(level);
      const replies = await this.counts.repliesTo(level);
      const reactions = await this.counts.reactionsTo(level);
      const next = new Set<string>();
      for (const before of comments) {
        const listed = replies.get(before.id) ?? 0;
        const after = {
          ...before,
          listedReplies: listed,
          isListed: before.isPublic || listed > 0,
          counts: { ...before.counts, ...reactions.get(before.id), replies: listed },
        };
        const isCounted = JSON.stringify(after.counts) === JSON.stringify(before.counts);
        const moved = isCounted ? after : { ...after, counts: { ...after.counts, version: before.counts.version + 1 } };
        if (!isCounted || after.listedReplies !== before.listedReplies) await this.counts.put(moved);
        if (!isCounted) events.push(countedEvent(moved));
        if (after.isListed !== before.isListed && before.parentId !== undefined) next.add(before.parentId);
      }
      level = [...next];
    }
    return events;
  }
}

function countedEvent({ id, articleId, counts: { version, replies, ...reactions } }: CountedComment): OutgoingEvent {
  return commentCounted({ id, version, articleId, reactions, replies });
}
