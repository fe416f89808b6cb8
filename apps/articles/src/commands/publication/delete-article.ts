import { Injectable } from '@nestjs/common';
import { remove } from '../../domain/publication/change-state.js';
import { ChangeArticle, type ChangeRequest } from '../recording/change-article.js';

/** Gone for good. Its slug stays its own, so that no other article ever answers at its address. */
@Injectable()
export class DeleteArticle {
  constructor(private readonly change: ChangeArticle) {}

  async execute(request: ChangeRequest): Promise<void> {
    await this.change.execute(request, { action: 'delete', decide: remove });
  }
}
