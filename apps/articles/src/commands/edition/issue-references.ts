import { Injectable } from '@nestjs/common';
import type { PublicImage } from '#contracts';
import { type IssueFields, refuseMissing } from '../../domain/edition/issue.js';
import { ArticlesStore } from '../../store/articles.store.js';
import { ImagesStore } from '../../store/images.store.js';
import { photoOf } from './photo-of.js';

/** What an issue names, looked up and judged. */
@Injectable()
export class IssueReferences {
  constructor(
    private readonly articles: ArticlesStore,
    private readonly images: ImagesStore,
  ) {}

  coverOf({ coverId }: Pick<IssueFields, 'coverId'>): Promise<PublicImage | undefined> {
    return photoOf(coverId, this.images, '/coverId');
  }

  async check(contents: IssueFields['contents'], isForReaders: boolean): Promise<void> {
    const articles = await this.articles.getMany(contents.map(({ articleId }) => articleId));
    refuseMissing(contents, new Map(articles.map(({ id, state }) => [id, state])), isForReaders);
  }
}
