import { Injectable } from '@nestjs/common';
import type { PublicImage } from '#contracts';
import { UnknownReferenceError } from '../domain/errors.js';
import type { IssueFields } from '../domain/issue.js';
import { ArticlesStore } from '../store/articles.store.js';
import { ImagesStore } from '../store/images.store.js';
import { photoOf } from './photo-of.js';

/** What an issue names: articles that exist, and its cover. */
@Injectable()
export class IssueReferences {
  constructor(
    private readonly articles: ArticlesStore,
    private readonly images: ImagesStore,
  ) {}

  async coverOf({ coverId, contents = [] }: Partial<IssueFields>): Promise<PublicImage | undefined> {
    const known = new Set((await this.articles.getMany(contents.map(({ articleId }) => articleId))).map(({ id }) => id));
    const flaws = contents.flatMap(({ articleId }, index) =>
      known.has(articleId) ? [] : [{ pointer: `/contents/${index}/articleId`, message: `There is no article ${articleId}` }],
    );
    if (flaws.length > 0) throw new UnknownReferenceError(flaws);
    return photoOf(coverId, this.images, '/coverId');
  }
}
