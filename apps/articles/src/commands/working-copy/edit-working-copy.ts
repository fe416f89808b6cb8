import { Injectable } from '@nestjs/common';
import { patchContent } from '../../domain/writing/accept-content.js';
import type { Article } from '../../domain/article.js';
import { copyTextOf, editWorkingCopy } from '../../domain/working-copy/edit-working-copy.js';
import { ArticleCircumstances } from '../recording/article-circumstances.js';
import { ChangeArticle, type ChangeRequest } from '../recording/change-article.js';
import { ClaimSlug } from '../writing/claim-slug.js';
import type { EditArticleInput } from '../writing/edit-article.js';

/** Another text for later; the first edit begins the working copy. A new slug is the article's own from now on, so that nobody takes it meanwhile. */
@Injectable()
export class EditWorkingCopy {
  constructor(
    private readonly change: ChangeArticle,
    private readonly circumstances: ArticleCircumstances,
    private readonly slugs: ClaimSlug,
  ) {}

  execute(request: ChangeRequest, { slug: wanted, minor, ...patch }: EditArticleInput): Promise<Article> {
    const desk = this.circumstances.deskOf(request.person);
    return this.change.execute(request, {
      action: 'copy-edit',
      content: article => patchContent(copyTextOf(article).content, patch, desk),
      decide: async (article, at, content) => {
        const before = copyTextOf(article);
        const slug = wanted ?? before.slug;
        const after = editWorkingCopy(article, { content, slug, minor: minor ?? before.minor }, at);
        if (slug !== before.slug) await this.slugs.exactly(slug, article.id);
        return after;
      },
    });
  }
}
