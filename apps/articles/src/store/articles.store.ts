import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import { keysetPage, replaceVersioned } from '#persistence';
import type { Article, ShownImage } from '../domain/article.js';
import { contentFields } from '../domain/writing/article-content.js';
import { ArticleNotFoundError } from '../domain/errors.js';
import { type ArticleDocument, byImageVersion, bySectionSlug } from './article.schema.js';

export interface ArticlePageRequest {
  /** In the document's terms. */
  readonly filter: object;
  readonly sort: 'times.modifiedAt' | 'times.publishedAt';
  readonly limit: number;
  readonly after?: string;
  /** Bodies are long; without this they are empty. */
  readonly withBody: boolean;
}

const contentNames = ['locale', ...Object.keys(contentFields)];
const copyNames = 'state slug minor review basedOn schedule scheduleError startedAt modifiedAt'.split(' ');
const timeNames = ['createdAt', 'modifiedAt', 'updatedAt', 'publishedAt', 'firstPublishedAt'];
const allButBody = 'version kind state address review corrections embargo takedown schedule scheduleError announced'
  .split(' ')
  .concat(contentNames.flatMap(name => [`content.${name}`, `workingCopy.content.${name}`]))
  .concat(copyNames.map(name => `workingCopy.${name}`))
  // One by one, for the field that sorts is selected too, and may not be so twice.
  .concat(timeNames.map(name => `times.${name}`));

/** Every article there is or was; one that is deleted is found by nobody but who asks for it by `find`. */
@Injectable()
export class ArticlesStore {
  constructor(@InjectModel('Article') private readonly model: Model<ArticleDocument>) {}

  async find(id: string): Promise<Article | undefined> {
    const row = await this.model.findById(id).lean<ArticleDocument>().exec();
    return row ? toArticle(row) : undefined;
  }

  async get(id: string): Promise<Article> {
    const article = await this.find(id);
    if (!article || article.state === 'deleted') throw new ArticleNotFoundError(id);
    return article;
  }

  async getMany(ids: readonly string[]): Promise<Article[]> {
    const rows = await this.model
      .find({ _id: { $in: ids }, state: { $ne: 'deleted' } })
      .lean<ArticleDocument[]>()
      .exec();
    return rows.map(toArticle);
  }

  async insert(article: Article): Promise<void> {
    await this.model.create([toDocument(article)]);
  }

  /** `article.version` is the new one. */
  async replace(article: Article): Promise<void> {
    await replaceVersioned(this.model, toDocument(article));
  }

  async page({ filter, sort, limit, after, withBody }: ArticlePageRequest): Promise<{ items: Article[]; next?: string }> {
    const { items, next } = await keysetPage({
      model: this.model,
      filter,
      sort: { field: sort, direction: 'descending' },
      limit,
      ...(after !== undefined && { after }),
      ...(!withBody && { select: allButBody }),
    });
    const articles = items.map(toArticle);
    return { items: withBody ? articles : articles.map(withoutBody), ...(next !== undefined && { next }) };
  }

  /** Some of those whose address was made with another slug of this section; none when all have followed it. */
  async notFollowing(section: { readonly id: string; readonly slug: string }, limit: number, except: readonly string[]): Promise<string[]> {
    const elsewhere = { $elemMatch: { id: section.id, slug: { $ne: section.slug } } };
    return this.ids({ _id: { $nin: except }, 'address.sections': elsewhere, state: { $ne: 'deleted' } }, bySectionSlug, limit);
  }

  /** Some of the published ones that were announced with an older version of this image; none when all show it as it is. */
  async showingOlder(image: ShownImage, limit: number, except: readonly string[]): Promise<string[]> {
    const older = { $elemMatch: { id: image.id, version: { $lt: image.version } } };
    return this.ids({ _id: { $nin: except }, shownImages: older, state: 'published' }, byImageVersion, limit);
  }

  /** Whether readers see this image in an article. */
  async hasShown(imageId: string): Promise<boolean> {
    return this.has({ 'shownImages.id': imageId, state: 'published' });
  }

  async hasInSection(sectionId: string): Promise<boolean> {
    return this.hasInText('sectionIds', sectionId);
  }

  async hasByAuthor(authorId: string): Promise<boolean> {
    return this.hasInText('authors.authorId', authorId);
  }

  /** By an index that is named: the server would keep to one that did as well while most were still behind, and read all of them to find the last. */
  private async ids(filter: object, index: Record<string, 1>, limit: number): Promise<string[]> {
    const rows = await this.model
      .find(filter as QueryFilter<ArticleDocument>)
      .hint(index)
      .select('_id')
      .limit(limit)
      .lean<{ _id: string }[]>()
      .exec();
    return rows.map(({ _id }) => _id);
  }

  /** Published or not, and also in working copies. */
  private async hasInText(field: string, id: string): Promise<boolean> {
    const isInCopy = { 'workingCopy.state': { $exists: true }, [`workingCopy.content.${field}`]: id };
    return (await this.has({ [`content.${field}`]: id })) || this.has(isInCopy);
  }

  private async has(filter: object): Promise<boolean> {
    return (await this.model.exists({ state: { $ne: 'deleted' }, ...filter } as QueryFilter<ArticleDocument>).exec()) !== null;
  }
}

const withoutBody = ({ content, workingCopy: copy, ...article }: Article): Article => ({
  ...article,
  content: { ...content, body: [] },
  ...(copy && { workingCopy: { ...copy, content: { ...copy.content, body: [] } } }),
});
const toArticle = ({ _id, ...rest }: ArticleDocument): Article => ({ id: _id, ...rest });
const toDocument = ({ id, ...rest }: Article): ArticleDocument => ({ _id: id, ...rest });
