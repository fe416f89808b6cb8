import { Injectable } from '@nestjs/common';
import { type ContentInput, patchContent } from '../../domain/writing/accept-content.js';
import type { Article } from '../../domain/article.js';
import { editArticle } from '../../domain/writing/edit-article.js';
import { ArticleCircumstances } from '../recording/article-circumstances.js';
import { ChangeArticle, type ChangeRequest } from '../recording/change-article.js';
import { ClaimSlug } from './claim-slug.js';

export interface EditArticleInput extends Partial<ContentInput> {
  readonly slug?: string;
  /** Readers are not told of it: a typo, not news. */
  readonly minor?: boolean;
}

/** Another content or another slug. Of a published article, readers see it from this commit on. */
@Injectable()
export class EditArticle {
  constructor(
    private readonly change: ChangeArticle,
    private readonly circumstances: ArticleCircumstances,
    private readonly slugs: ClaimSlug,
  ) {}

  execute(request: ChangeRequest, { slug: wanted, minor = false, ...patch }: EditArticleInput): Promise<Article> {
    const desk = this.circumstances.deskOf(request.person);
    return this.change.execute(request, {
      action: 'edit',
      content: before => patchContent(before.content, patch, desk),
      decide: async (before, at, content) => {
        const slug = wanted === undefined ? before.address.slug : wanted;
        const after = editArticle(before, { content, slug, minor }, at);
        if (slug !== before.address.slug) await this.slugs.exactly(slug, before.id);
        return after;
      },
    });
  }
}
