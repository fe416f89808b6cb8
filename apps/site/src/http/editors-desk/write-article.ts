import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { articleIn, patchIn } from '../../domain/editing/article-in.js';
import type { ArticleStep } from '../../domain/editing/article-step.js';
import type { Fields } from '../../domain/editing/block-fields.js';
import type { NewsroomArticle } from '../../domain/editing/newsroom-article.js';
import { PAPER, type Paper } from '../../domain/paper.js';
import type { Unanswered } from '../desk/asked.js';
import { AskNewsroom } from './ask-newsroom.js';
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

export const newBlockId = (): string => randomUUID().slice(-12);

/** Saves what a form says, where it says something new, and then takes the step that was asked for. */
@Injectable()
export class WriteArticle {
  constructor(
    private readonly ask: AskNewsroom,
    @Inject(PAPER) private readonly paper: Paper,
  ) {}

  async begin({ fields, key, step }: ToWrite, request: FastifyRequest): Promise<Written> {
    const authors = await this.ask.authors(request);
    const { content, blocks } = articleIn(fields, { authors, newId: newBlockId });
    const answer = await this.ask.create(content, key, request);
    if (answer.outcome !== 'done') return { outcome: 'unanswered', answer, blocks, wasSaved: false };
    if (step === undefined) return { outcome: 'done', id: answer.body.id, hasChanged: true };
    return this.#take(answer.body, { fields, key, step }, { blocks, wasSaved: true }, request);
  }

  async change(before: NewsroomArticle, version: number, { fields, key, step }: ToWrite, request: FastifyRequest): Promise<Written> {
    const { id, allowed } = before;
    const { content, blocks } = allowed.includes('edit') ? await this.#patch(before, fields, request) : unchanged;
    const hasChanged = Object.keys(content).length > 0;
    const minor = fields['minor'] === 'on' ? { minor: true } : {};
    const answer = hasChanged
      ? await this.ask.edit(id, { ...content, ...minor }, version, request)
      : { outcome: 'done' as const, body: { id, version } };
    if (answer.outcome !== 'done') return { outcome: 'unanswered', answer, blocks, wasSaved: false, id };
    if (step === undefined) return { outcome: 'done', id, hasChanged };
    return this.#take(answer.body, { fields, key, step }, { blocks, wasSaved: hasChanged }, request);
  }

  async #patch(before: NewsroomArticle, fields: Fields, request: FastifyRequest) {
    return patchIn(fields, { before, authors: await this.ask.authors(request), newId: newBlockId });
  }

  async #take(
    { id, version }: { readonly id: string; readonly version: number },
    { fields, key, step }: ToWrite & { readonly step: ArticleStep },
    so: { readonly blocks: readonly string[]; readonly wasSaved: boolean },
    request: FastifyRequest,
  ): Promise<Written> {
    const question = stepQuestion(step, fields, this.paper.timeZone);
    const write = { ifMatch: version, ...(question.method === 'POST' && { idempotencyKey: `${key}.${step}` }) };
    const answer = await this.ask.take(id, question, write, request);
    if (answer.outcome !== 'done') return { outcome: 'unanswered', answer, id, ...so };
    return { outcome: 'done', id, hasChanged: true };
  }
}

const unchanged = { content: {}, blocks: [] };
