import { Injectable } from '@nestjs/common';
import type { Publish } from '#messaging';
import type { Article } from '../../domain/article.js';
import type { ArticleContent } from '../../domain/writing/article-content.js';
import { eventsOfChange } from '../../domain/publication/events-of-change.js';
import { newlyNamed } from '../../domain/writing/references.js';
import { ArticlesStore } from '../../store/articles.store.js';
import { HoldsStore } from '../../store/holds.store.js';
import type { ArticleChange } from './article-change.js';
import { FollowSchedule } from '../publication/follow-schedule.js';
import { KeepTrail } from './keep-trail.js';

/** What every change of an article leaves behind, in its own transaction: the document, its event, its trail, and what is now planned of it. */
@Injectable()
export class RecordArticle {
  constructor(
    private readonly articles: ArticlesStore,
    private readonly trail: KeepTrail,
    private readonly holds: HoldsStore,
    private readonly plans: FollowSchedule,
  ) {}

  async execute(change: ArticleChange, publish: Publish): Promise<void> {
    const { before, after, at } = change;
    await (before ? this.articles.replace(after) : this.articles.insert(after));
    await this.trail.execute(change);
    await this.plans.execute(before, after);
    publish(eventsOfChange(before, after, at.references));
    // Nobody deletes them meanwhile.
    await this.holds.shared(newlyNamed(textsOf(before), textsOf(after)));
  }
}

/** All that it says, to readers and in its working copy. */
const textsOf = (article: Article | undefined): ArticleContent[] =>
  article ? [article.content, ...(article.workingCopy ? [article.workingCopy.content] : [])] : [];
