import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { deadline } from '#persistence';
import { PageCache } from '../../cache/page-cache.js';
import { partOf } from '../../cache/parts.js';
import { CommentsView } from '../../store/comments.view.js';

/** A comment that is taken comes back as an event; for so long its writer is kept waiting to see it. */
const longestUntilShownMs = 1_500;
const betweenLooksMs = 30;

/** Knows when a comment has come back to us. */
@Injectable()
export class ShownComments {
  constructor(
    private readonly comments: CommentsView,
    private readonly pages: PageCache,
  ) {}

  /** Until the next page has it, or for as long as one waits; a page that comes too early catches up by itself. */
  async until(id: string, articleId: string): Promise<void> {
    const ends = performance.now() + longestUntilShownMs;
    const isShown = () => deadline(this.comments.byId(id), longestUntilShownMs).catch(() => undefined);
    while ((await isShown()) === undefined && performance.now() < ends) await pause(betweenLooksMs);
    // The change stream says so too, a moment later.
    this.pages.drop(partOf.thread(articleId));
  }
}
