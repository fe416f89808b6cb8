import { Injectable } from '@nestjs/common';
import type { Article } from '../../domain/article.js';
import { submit } from '../../domain/publication/change-state.js';
import { ChangeArticle, type ChangeRequest } from '../recording/change-article.js';

/** A draft goes to another person for reading. */
@Injectable()
export class SubmitArticle {
  constructor(private readonly change: ChangeArticle) {}

  execute(request: ChangeRequest): Promise<Article> {
    return this.change.execute(request, { action: 'submit', decide: submit });
  }
}
