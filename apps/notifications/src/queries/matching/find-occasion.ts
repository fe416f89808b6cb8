import { Injectable } from '@nestjs/common';
import { publication } from '../../domain/matching/article-occasions.js';
import { OccasionNotFoundError } from '../../domain/matching/errors.js';
import type { Occasion } from '../../domain/matching/occasion.js';
import { firstPublicationId } from '../../domain/matching/occasion-ids.js';
import type { About } from '../../domain/policy/decide.js';
import { ArticleCopiesStore } from '../../store/article-copies.store.js';
import { OccasionsStore } from '../../store/occasions.store.js';

export interface AskedOccasion {
  readonly occasionId?: string | undefined;
  /** The first thing that it told of. */
  readonly eventId?: string | undefined;
  readonly articleId?: string | undefined;
}

/** What somebody asks about: what is told, was told, or would have been. */
export interface FoundOccasion {
  readonly about: About & Pick<Occasion, 'id' | 'toldOf'>;
  /** Absent where nobody is told of it. */
  readonly occasion?: Occasion;
}

/** What is meant, by its id, by the event that told of it or by the article; also an article of which nobody is told. */
@Injectable()
export class FindOccasion {
  constructor(
    private readonly occasions: OccasionsStore,
    private readonly articles: ArticleCopiesStore,
  ) {}

  async execute({ occasionId, eventId, articleId = '' }: AskedOccasion): Promise<FoundOccasion> {
    const id = occasionId ?? eventId ?? firstPublicationId(articleId);
    const occasion = eventId === undefined ? await this.occasions.find(id) : (await this.occasions.ofEvent(eventId))[0];
    if (occasion) return { about: occasion, occasion };
    const article = (await this.articles.find(articleId))?.state;
    if (!article) throw new OccasionNotFoundError(id);
    const about = publication({ article, eventId: '', now: new Date() });
    return { about: { ...about, isImported: article.imported === true, isSilent: article.notify === 'none' } };
  }
}
