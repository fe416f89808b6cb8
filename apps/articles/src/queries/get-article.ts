import { Injectable } from '@nestjs/common';
import type { Article } from '../domain/article.js';
import { NotPermittedError } from '../domain/errors.js';
import { NewsroomRules } from '../domain/newsroom-rules.js';
import { type PossibleSteps, possibleSteps } from '../domain/possible-steps.js';
import { mayRead, type Person, standingOf } from '../domain/standing.js';
import { ArticlesStore } from '../store/articles.store.js';

/** One article, whole, for those of the newsroom who may read it; with what they may do with it. */
@Injectable()
export class GetArticle {
  constructor(
    private readonly articles: ArticlesStore,
    private readonly rules: NewsroomRules,
  ) {}

  async execute({ id, person }: { id: string; person: Person }): Promise<{ article: Article; steps: PossibleSteps }> {
    const article = await this.articles.get(id);
    if (!mayRead(article, person)) throw new NotPermittedError('read', standingOf(article), []);
    return { article, steps: possibleSteps(article, { person, now: new Date(), twoPersonRule: this.rules.twoPersonRule }) };
  }
}
