import { Injectable } from '@nestjs/common';
import type { Article } from '../../domain/article.js';
import { returnCopy } from '../../domain/working-copy/change-working-copy.js';
import { copyContentOf } from '../../domain/working-copy/edit-working-copy.js';
import { ChangeArticle, type ChangeRequest } from '../recording/change-article.js';

/** Back to whoever writes the changes, from review or from approval. */
@Injectable()
export class ReturnWorkingCopy {
  constructor(private readonly change: ChangeArticle) {}

  execute(request: ChangeRequest): Promise<Article> {
    return this.change.execute(request, { action: 'copy-return', decide: returnCopy, content: copyContentOf });
  }
}
