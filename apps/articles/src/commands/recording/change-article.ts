import { Injectable } from '@nestjs/common';
import { Transaction } from '#messaging';
import type { Article } from '../../domain/article.js';
import type { ArticleContent } from '../../domain/writing/article-content.js';
import type { Person } from '../../domain/publication/standing.js';
import type { Circumstances } from '../../domain/publication/circumstances.js';
import { ArticleAtVersion } from './article-at-version.js';
import { ArticleCircumstances } from './article-circumstances.js';
import type { ArticleAction } from './article-change.js';
import { RecordArticle } from './record-article.js';

/** Who wants to change which version of which article, and why. */
export interface ChangeRequest {
  readonly id: string;
  readonly version: number;
  readonly person: Person;
  readonly reason?: string;
}

export interface Decision {
  readonly action: ArticleAction;
  readonly decide: (article: Article, at: Circumstances, content: ArticleContent) => Article | Promise<Article>;
  /** The content that the decision is about, where it is a new one. */
  readonly content?: (article: Article) => ArticleContent;
}

/** The way of every change: load, compare the version, decide, record, in one transaction. A decision that changes nothing leaves nothing behind. */
@Injectable()
export class ChangeArticle {
  constructor(
    private readonly transaction: Transaction,
    private readonly atVersion: ArticleAtVersion,
    private readonly circumstances: ArticleCircumstances,
    private readonly record: RecordArticle,
  ) {}

  execute({ id, version, person, reason }: ChangeRequest, { action, decide, content }: Decision): Promise<Article> {
    return this.transaction.run(async publish => {
      const before = await this.atVersion.execute(id, version);
      const about = content?.(before) ?? before.content;
      const at = await this.circumstances.of(about, person, reason);
      const after = await decide(before, at, about);
      if (after !== before) await this.record.execute({ action, before, after, at }, publish);
      return after;
    });
  }
}
