import { Injectable } from '@nestjs/common';
import { articleNamedIn, editorPath } from '../../domain/editing/desk-address.js';
import { ArticleAt } from '../../queries/desk/article-at.js';

/** The form of the article that somebody names, be it by its address in the paper, also a former one, by that of one of its pages at the desk, or by its id. */
@Injectable()
export class FindForm {
  constructor(private readonly articles: ArticleAt) {}

  async execute(typed: string): Promise<string | undefined> {
    const id = articleNamedIn(typed) ?? (await this.articles.execute(typed))?.id;
    return id === undefined ? undefined : editorPath(id);
  }
}
