import { Injectable } from '@nestjs/common';
import type { PublicArticle } from '#contracts';
import type { Standing } from '../domain/publication/article-transitions.js';
import { asIfPublished, waitingCopy } from '../domain/publication/as-if-published.js';
import { publicArticle } from '../domain/publication/public-article.js';
import { type Person, standingOf } from '../domain/publication/standing.js';
import { ReferencesStore } from '../store/references.store.js';
import { GetArticle } from './get-article.js';

/** What readers would be shown, and how far it is on its way to them. */
export interface Preview {
  /** Of the working copy, where there is one. */
  readonly state: Standing;
  /** Whether these are changes to an article that readers see without them. */
  readonly isCopy: boolean;
  readonly article: PublicArticle;
}

/** An article as its event would carry it if it were published now: made by the same rules, so that nobody is shown another page than readers will be. */
@Injectable()
export class PreviewArticle {
  constructor(
    private readonly getArticle: GetArticle,
    private readonly references: ReferencesStore,
  ) {}

  /** A working copy is in it for those alone who may read it. */
  async execute({ id, person }: { id: string; person: Person }): Promise<Preview> {
    const article = await this.getArticle.execute({ id, person });
    const copy = waitingCopy(article);
    const shown = asIfPublished(article, new Date());
    return {
      state: copy?.state ?? standingOf(article),
      isCopy: copy !== undefined,
      article: publicArticle(shown, await this.references.of(shown.content)),
    };
  }
}
