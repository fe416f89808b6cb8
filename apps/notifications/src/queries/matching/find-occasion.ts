import { Injectable } from '@nestjs/common';
import { publication } from '../../domain/matching/article-occasions.js';
import { OccasionNotFoundError } from '../../domain/matching/errors.js';
import type { Occasion } from '../../domain/matching/occasion.js';
import { firstPublicationId } from '../../domain/matching/occasion-ids.js';
import type { About } from '../../domain/policy/decide.js';
import { keptSince, RetentionRules } from '../../domain/retention/retention-rules.js';
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
  /** Absent where nobody is told of it, or it is known no longer. */
  readonly occasion?: Occasion;
  readonly state: Occasion['state'] | 'told-to-nobody' | 'kept-no-longer';
}

/** What is meant, by its id, by the event that told of it or by the article; also an article of which nobody is told. */
@Injectable()
export class FindOccasion {
  constructor(
    private readonly occasions: OccasionsStore,
    private readonly articles: ArticleCopiesStore,
    private readonly rules: RetentionRules,
  ) {}

  async execute({ occasionId, eventId, articleId = '' }: AskedOccasion): Promise<FoundOccasion> {
    const id = occasionId ?? eventId ?? firstPublicationId(articleId);
    const occasion = eventId === undefined ? await this.occasions.find(id) : (await this.occasions.ofEvent(eventId))[0];
    if (occasion) return { about: occasion, occasion, state: occasion.state };
    const article = (await this.articles.find(articleId))?.state;
    if (!article) throw new OccasionNotFoundError(id);
    const [now, isImported, isSilent] = [new Date(), article.imported === true, article.notify === 'none'];
    const about = publication({ article, eventId: '', now });
    const wasTold = !isImported && !isSilent && about.at < keptSince(this.rules.toldKeptDays, now);
    return { about: { ...about, isImported, isSilent }, state: wasTold ? 'kept-no-longer' : 'told-to-nobody' };
  }
}
