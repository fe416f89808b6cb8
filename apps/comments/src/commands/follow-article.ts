import { Injectable } from '@nestjs/common';
import type { Publish } from '#messaging';
import { type ArticleFacts, announce, followArticle, newThread, type Thread } from '../domain/thread.js';
import { PoliciesStore } from '../store/policies.store.js';
import { ThreadsStore } from '../store/threads.store.js';

/** The thread follows its article: opens, closes, moves, hides and comes back. Part of the effect's own transaction. */
@Injectable()
export class FollowArticle {
  constructor(
    private readonly threads: ThreadsStore,
    private readonly policies: PoliciesStore,
  ) {}

  async execute(
    id: string,
    factsFrom: (known: ArticleFacts | undefined) => ArticleFacts | undefined,
    publish: Publish,
  ): Promise<Thread | undefined> {
    const known = await this.threads.find(id);
    const facts = factsFrom(known?.article);
    if (!facts || (known && facts.version <= known.article.version)) return known;
    const now = new Date();
    const followed = known ? followArticle(known, facts, now) : followArticle(newThread(id, { ...facts, version: 0 }), facts, now);
    const { thread, events } = announce(followed, await this.policies.modeFor(followed));
    await this.threads.put(thread);
    publish(events);
    return thread;
  }
}
