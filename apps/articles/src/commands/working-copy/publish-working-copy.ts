import { Injectable } from '@nestjs/common';
import type { Article } from '../../domain/article.js';
import { publishCopy } from '../../domain/working-copy/publish-working-copy.js';
import { copyContentOf } from '../../domain/working-copy/edit-working-copy.js';
import { ChangeArticle, type ChangeRequest } from '../recording/change-article.js';

/** Readers see the changes, from this commit on. */
@Injectable()
export class PublishWorkingCopy {
  constructor(private readonly change: ChangeArticle) {}

  execute(request: ChangeRequest): Promise<Article> {
    return this.change.execute(request, { action: 'copy-publish', decide: publishCopy, content: copyContentOf });
  }
}
