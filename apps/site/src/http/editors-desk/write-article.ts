import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { hasText } from '../../domain/editing/article-fields.js';
import { articleIn, patchIn } from '../../domain/editing/article-in.js';
import type { ArticleStep } from '../../domain/editing/article-step.js';
import type { Fields } from '../../domain/editing/block-fields.js';
import type { NewsroomArticle } from '../../domain/editing/newsroom-article.js';
import { PAPER, type Paper } from '../../domain/paper/paper.js';
import type { Unanswered } from '../desk/asked.js';
import { AskNewsroom } from './ask-newsroom.js';
import { blockIdsOf } from './block-ids.js';
import { stepQuestion } from './step-question.js';

/** What came of a form: done, or refused with how far it had come. */
export type Written =
  | { readonly outcome: 'done'; readonly id: string; readonly hasChanged: boolean }
  | {
      readonly outcome: 'unanswered';
      readonly answer: Unanswered;
      /** From which block of the form each block of what was sent is. */
      readonly blocks: readonly string[];
      readonly wasSaved: boolean;
      readonly id?: string;
    };

interface ToWrite {
  readonly fields: Fields;
  readonly key: string;
  readonly step: ArticleStep | undefined;
}

/** Saves what a form says, where it says something new, and then takes the step that was asked for. */
@Injectable()
export class WriteArticle {
  constructor(
    private readonly ask: AskNewsroom,
    @Inject(PAPER) private readonly paper: Paper,
  ) {}

  async begin({ fields, key, step }: ToWrite, request: FastifyRequest): Promise<Written> {
    const authors = await this.ask.authors(request);
    if (authors.outcome !== 'done') return { outcome: 'unanswered', answer: authors, blocks: [], wasSaved: false };
    const { content, blocks } = articleIn(fields, { authors: authors.body, newId: blockIdsOf(key) });
    const answer = await this.ask.create(content, key, request);
    if (answer.outcome !== 'done') return { outcome: 'unanswered', answer, blocks, wasSaved: false };
    const { id, version } = answer.body;
    if (step === undefined) return { outcome: 'done', id, hasChanged: true };
    return this.#take({ id }, version, { fields, key, step }, { blocks, wasSaved: true, request });
  }

  /** Whether the text may still be changed is for its owner to say: what was typed is never passed over. */
  async change(before: NewsroomArticle, version: number, { fields, key, step }: ToWrite, request: FastifyRequest): Promise<Written> {
    const { id, isNew = false } = before;
    // Without the names of the authors it is not known whom the form means.
    const authors = hasText(fields) ? await this.ask.authors(request) : nobody;
    if (authors.outcome !== 'done') return { outcome: 'unanswered', answer: authors, blocks: [], wasSaved: false, id };
    const { content: change, blocks } = hasText(fields)
      ? patchIn(fields, { before, authors: authors.body, newId: blockIdsOf(key) })
      : unchanged;
    const hasChanged = isNew || Object.keys(change).length > 0;
    const answer = hasChanged ? await this.ask.edit(before, change, version, request) : { outcome: 'done' as const, body: { version } };
    if (answer.outcome !== 'done') return { outcome: 'unanswered', answer, blocks, wasSaved: false, id };
    if (step === undefined) return { outcome: 'done', id, hasChanged };
    return this.#take(before, answer.body.version, { fields, key, step }, { blocks, wasSaved: hasChanged, request });
  }

  async #take(
    text: Pick<NewsroomArticle, 'id' | 'isCopy'>,
    ifMatch: number,
    { fields, key, step }: ToWrite & { readonly step: ArticleStep },
    { request, ...so }: { readonly blocks: readonly string[]; readonly wasSaved: boolean; readonly request: FastifyRequest },
  ): Promise<Written> {
    const question = stepQuestion(step, fields, this.paper.timeZone);
    const { id } = text;
    const write = { ifMatch, ...(question.method === 'POST' && { idempotencyKey: `${key}.${step}` }) };
    const answer = await this.ask.take(text, question, write, request);
    if (answer.outcome !== 'done') return { outcome: 'unanswered', answer, id, ...so };
    return { outcome: 'done', id, hasChanged: true };
  }
}

const nobody = { outcome: 'done', body: [] } as const;
const unchanged = { content: {}, blocks: [] };
