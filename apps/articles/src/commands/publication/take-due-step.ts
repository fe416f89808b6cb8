import { Injectable } from '@nestjs/common';
import type { Publish } from '#messaging';
import type { PlannedWork } from '#scheduling';
import type { Article } from '../../domain/article.js';
import type { ArticleContent } from '../../domain/writing/article-content.js';
import { dueOf, type DueStep } from '../../domain/publication/due-steps.js';
import { copyContentOf } from '../../domain/working-copy/edit-working-copy.js';
import type { Circumstances } from '../../domain/publication/circumstances.js';
import { ArticlesStore } from '../../store/articles.store.js';
import { ArticleCircumstances } from '../recording/article-circumstances.js';
import type { ArticleChange } from '../recording/article-change.js';
import { RecordArticle } from '../recording/record-article.js';

type Decide = (article: Article, at: Circumstances) => Pick<ArticleChange, 'action' | 'after'>;

/** The way of every change that the schedule makes by itself, with an editor's rights and in the name of whoever planned it. */
@Injectable()
export class TakeDueStep {
  constructor(
    private readonly articles: ArticlesStore,
    private readonly circumstances: ArticleCircumstances,
    private readonly record: RecordArticle,
  ) {}

  async execute(work: PlannedWork, publish: Publish, decide: Decide): Promise<void> {
    const before = await this.articles.find(work.key);
    if (!before) return;
    const due = dueOf(work.kind as DueStep, before);
    // The plan is kept by every change of the article; one that it does not know of does nothing.
    if (!due || due.at.getTime() !== work.dueAt.getTime()) return;
    const person = { id: `schedule:${due.by}`, roles: ['editor'] };
    const now = await this.circumstances.of(textOf(work, before), person);
    // It was due by the clock of the primary. By that of a new one, if it is behind, an embargo until this very moment would be in force.
    const at = { ...now, now: new Date(Math.max(now.now.getTime(), work.dueAt.getTime())) };
    await this.record.execute({ ...decide(before, at), before, at }, publish);
  }
}

const textOf = ({ kind }: PlannedWork, article: Article): ArticleContent =>
  kind === ('publish-working-copy' satisfies DueStep) ? copyContentOf(article) : article.content;
