import { Injectable } from '@nestjs/common';
import { restoreContent } from '../../domain/writing/accept-content.js';
import type { Article } from '../../domain/article.js';
import { editArticle } from '../../domain/writing/edit-article.js';
import { copyTextOf, editWorkingCopy } from '../../domain/working-copy/edit-working-copy.js';
import { RevisionsStore } from '../../store/revisions.store.js';
import { ArticleCircumstances } from '../recording/article-circumstances.js';
import { ChangeArticle, type ChangeRequest } from '../recording/change-article.js';

/**
 * An older text is the newest again: of a draft its own, of a published article that of its working copy. It is an edit like any other, by today's
 * rules, and a revision of its own. The address stays: an old one would lead readers in a circle.
 */
@Injectable()
export class RestoreRevision {
  constructor(
    private readonly change: ChangeArticle,
    private readonly circumstances: ArticleCircumstances,
    private readonly revisions: RevisionsStore,
  ) {}

  async execute(request: ChangeRequest, number: number): Promise<Article> {
    const desk = this.circumstances.deskOf(request.person);
    const revision = await this.revisions.get(request.id, number);
    return this.change.execute(request, {
      action: 'restore',
      content: article => restoreContent(textBefore(article).content, revision.content, desk),
      decide: (article, at, content) => {
        const edit = { ...textBefore(article), content };
        return article.state === 'published' ? editWorkingCopy(article, edit, at) : editArticle(article, edit, at);
      },
    });
  }
}

const textBefore = (article: Article) => {
  const { content, slug, minor } = copyTextOf(article);
  return { content, slug, minor };
};
