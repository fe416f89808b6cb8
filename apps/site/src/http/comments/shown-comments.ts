import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { PageCache } from '../../cache/page-cache.js';
import { partOf } from '../../cache/parts.js';

/** A comment that is taken comes back as an event, nearly always sooner than this. */
const untilShownMs = 300;

/** Gives a comment time to come back to us, so that the page to which its writer is led has it. */
@Injectable()
export class ShownComments {
  constructor(private readonly pages: PageCache) {}

  /**
   * The same time for everybody, whatever has come: what a shadow-banned person writes never comes, and they are not to be told so by a clock. A page that is
   * too early catches up by itself.
   */
  async wait(articleId: string): Promise<void> {
    await pause(untilShownMs);
    // The change stream says so too, a moment later.
    this.pages.drop(partOf.thread(articleId));
  }
}
