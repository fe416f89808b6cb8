import { Injectable } from '@nestjs/common';
import type { Publish } from '#messaging';
import { type ArticleFacts, followArticle, newThread } from '../../domain/thread.js';
import { ThreadsStore } from '../../store/threads.store.js';
import { AnnounceThread } from './announce-thread.js';

/** The thread follows its article: opens, closes, moves, hides and comes back. Part of the effect's own transaction. */
@Injectable()
export class FollowArticle {
  constructor(
    private readonly threads: ThreadsStore,
    private readonly announce: AnnounceThread,
  ) {}

  async execute(id: string, factsFrom: (known: ArticleFacts | undefined) => ArticleFacts, publish: Publish): Promise<void> {
    const known = await this.threads.find(id);
    const facts = factsFrom(known?.article);
    if (known && facts.version <= known.article.version) return;
    const followed = followArticle(known ?? newThread(id, { ...facts, version: 0 }), facts, new Date());
    await this.announce.plan(await this.announce.execute(followed, publish));
  }
}
