import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { copyOf, newCopyOf } from '../../domain/editing/copy-of.js';
import type { NewsroomArticle } from '../../domain/editing/newsroom-article.js';
import { ids } from '../../domain/ids.js';
import type { Asked } from '../desk/asked.js';
import { AskNewsroom } from './ask-newsroom.js';

/** Which text is meant: an article's own, or that of its working copy. */
export interface Meant {
  readonly id: string;
  readonly isCopy: boolean;
}

const nowhere = { outcome: 'refused', status: 404, errors: [] } as const;

/** A text as it stands. Of an article without a working copy, what one would begin with, for who may begin it. */
@Injectable()
export class ReadText {
  constructor(private readonly ask: AskNewsroom) {}

  async execute({ id, isCopy }: Meant, request: FastifyRequest): Promise<Asked<NewsroomArticle>> {
    if (!ids.article.test(id)) return nowhere;
    if (!isCopy) return this.ask.article(id, request);
    const [article, copy] = await Promise.all([this.ask.article(id, request), this.ask.workingCopy(id, request)]);
    if (article.outcome !== 'done') return article;
    if (copy.outcome === 'done') return { outcome: 'done', body: copyOf(article.body, copy.body) };
    const mayBegin = copy.outcome === 'refused' && copy.status === 404 && article.body.copyAllowed?.includes('edit') === true;
    return mayBegin ? { outcome: 'done', body: newCopyOf(article.body) } : copy;
  }

  /** Where somebody goes on with what they have typed: in that text, or in the working copy where the text itself is no longer changed. */
  async toGoOn(meant: Meant, request: FastifyRequest): Promise<Asked<NewsroomArticle>> {
    const answer = await this.execute(meant, request);
    if (answer.outcome !== 'done' || meant.isCopy) return answer;
    const { allowed, copyAllowed = [] } = answer.body;
    const goesOnInCopy = !allowed.includes('edit') && copyAllowed.includes('edit');
    return goesOnInCopy ? this.execute({ ...meant, isCopy: true }, request) : answer;
  }
}
