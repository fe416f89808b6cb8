import { Injectable } from '@nestjs/common';
import type { Article } from '../domain/article.js';
import type { Action } from '../domain/article-transitions.js';
import { NotPermittedError } from '../domain/errors.js';
import { NewsroomRules } from '../domain/newsroom-rules.js';
import { possibleCopySteps, possibleSteps } from '../domain/possible-steps.js';
import { asReadBy, mayRead, type Person, standingOf } from '../domain/standing.js';
import type { Possible } from '../domain/way-through.js';
import type { CopyAction } from '../domain/working-copy-transitions.js';
import { ArticlesStore } from '../store/articles.store.js';

export interface OwnArticle {
  readonly article: Article;
  readonly steps: Possible<Action>;
  readonly copySteps: Possible<CopyAction>;
}

/** One article, whole, for those of the newsroom who may read it; with what they may do with it. */
@Injectable()
export class GetArticle {
  constructor(
    private readonly articles: ArticlesStore,
    private readonly rules: NewsroomRules,
  ) {}

  async execute({ id, person }: { id: string; person: Person }): Promise<OwnArticle> {
    const article = await this.articles.get(id);
    if (!mayRead(article, person)) throw new NotPermittedError({ action: 'read', standing: standingOf(article), allowed: [] });
    const look = { person, now: new Date(), twoPersonRule: this.rules.twoPersonRule };
    return { article: asReadBy(person, article), steps: possibleSteps(article, look), copySteps: possibleCopySteps(article, look) };
  }
}
