import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { articleIn, patchIn } from '../../domain/editing/article-in.js';
import type { ArticleStep } from '../../domain/editing/article-step.js';
import type { Fields } from '../../domain/editing/block-fields.js';
import type { NewsroomArticle } from '../../domain/editing/newsroom-article.js';
import { PAPER, type Paper } from '../../domain/paper/paper.js';
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
    const { id, version } = answer.body;
    if (step === undefined) return { outcome: 'done', id, hasChanged: true };
    return this.#take({ id }, version, { fields, key, step }, { blocks, wasSaved: true, request });
  }

  async change(before: NewsroomArticle, version: number, { fields, key, step }: ToWrite, request: FastifyRequest): Promise<Written> {
    const { id, allowed, isNew = false } = before;
    const { content, blocks } = allowed.includes('edit') ? await this.#patch(before, fields, request) : unchanged;
    const change = { ...content, ...minorIn(fields, before, content) };
    const hasChanged = isNew || Object.keys(change).length > 0;
    const answer = hasChanged ? await this.ask.edit(before, change, version, request) : { outcome: 'done' as const, body: { version } };
    if (answer.outcome !== 'done') return { outcome: 'unanswered', answer, blocks, wasSaved: false, id };
    if (step === undefined) return { outcome: 'done', id, hasChanged };
    return this.#take(before, answer.body.version, { fields, key, step }, { blocks, wasSaved: hasChanged, request });
  }

  async #patch(before: NewsroomArticle, fields: Fields, request: FastifyRequest) {
    return patchIn(fields, { before, authors: await this.ask.authors(request), newId: newBlockId });
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

const unchanged = { content: {}, blocks: [] };

/** Of a working copy it is kept; of a text that readers see it is said with a change. */
function minorIn(fields: Fields, { allowed, isCopy, isMinor = false }: NewsroomArticle, content: object): { readonly minor?: boolean } {
  const minor = fields['minor'] === 'on';
  if (isCopy !== true) return minor && Object.keys(content).length > 0 ? { minor } : {};
  return allowed.includes('edit') && minor !== isMinor ? { minor } : {};
}
