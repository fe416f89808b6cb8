import { Injectable } from '@nestjs/common';
import type { Article } from '../../domain/article.js';
import { revise } from '../../domain/publication/change-state.js';
import { copyContentOf } from '../../domain/working-copy/edit-working-copy.js';
import { ChangeArticle, type ChangeRequest } from '../recording/change-article.js';

/** What was taken down becomes a draft again, with the words of its working copy. */
@Injectable()
export class ReviseArticle {
  constructor(private readonly change: ChangeArticle) {}

  execute(request: ChangeRequest): Promise<Article> {
    return this.change.execute(request, { action: 'revise', decide: revise, content: copyContentOf });
  }
}
