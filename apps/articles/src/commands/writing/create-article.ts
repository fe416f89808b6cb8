import { Injectable } from '@nestjs/common';
import { Transaction } from '#messaging';
import { newId } from '#persistence';
import { acceptContent, type ContentInput } from '../../domain/writing/accept-content.js';
import type { Article } from '../../domain/article.js';
import { draftArticle } from '../../domain/writing/draft-article.js';
import { slugOf } from '../../domain/writing/slug.js';
import type { Person } from '../../domain/publication/standing.js';
import { SlugRaceError } from '../../store/slugs.store.js';
import { ArticleCircumstances } from '../recording/article-circumstances.js';
import { ClaimSlug } from './claim-slug.js';
import { RecordArticle } from '../recording/record-article.js';

export interface CreateArticleInput extends ContentInput {
  readonly kind: Article['kind'];
  /** Made from the headline where it is not said. */
  readonly slug?: string;
  readonly person: Person;
}

const attempts = 5;

/** A draft of one's own. Whoever loses a race for a slug that was made for them gets the next number, not an error. */
@Injectable()
export class CreateArticle {
  constructor(
    private readonly transaction: Transaction,
    private readonly circumstances: ArticleCircumstances,
    private readonly slugs: ClaimSlug,
    private readonly record: RecordArticle,
  ) {}

  async execute(input: CreateArticleInput): Promise<Article> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.draft(input);
      } catch (error) {
        if (!(error instanceof SlugRaceError) || attempt === attempts) throw error;
      }
    }
  }

  private draft({ kind, slug: wanted, person, ...input }: CreateArticleInput): Promise<Article> {
    const content = acceptContent(input, this.circumstances.deskOf(person));
    return this.transaction.run(async publish => {
      const id = newId('art');
      const at = await this.circumstances.of(content, person);
      const slug = wanted
        ? await this.slugs.exactly(wanted, id)
        : await this.slugs.like(slugOf(content.headline, { locale: content.locale, fallback: kind }), id);
      const after = draftArticle({ id, kind, slug, content }, at);
      await this.record.execute({ action: 'create', after, at }, publish);
      return after;
    });
  }
}
