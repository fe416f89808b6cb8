import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Comparison } from '../../domain/editing/comparison.js';
import { changedArticle } from '../../domain/editing/newsroom-article.js';
import { revision, revisionPage, textDiff } from '../../domain/editing/revision.js';
import type { NamesOfIds } from '../../domain/editing/said-value.js';
import type { Write } from '../desk/asked.js';
import { AskNewsroom } from './ask-newsroom.js';
import { NamesOf } from './names-of.js';

const shown = '25';

/** What editors ask of what was written before. */
@Injectable()
export class AskRevisions {
  constructor(
    private readonly newsroom: AskNewsroom,
    private readonly namesOf: NamesOf,
  ) {}

  list(id: string, after: string | undefined, request: FastifyRequest) {
    const query = new URLSearchParams({ limit: shown, ...(after !== undefined && { after }) });
    return this.newsroom.get(`articles/${id}/revisions?${query}`, revisionPage, request);
  }

  revision(id: string, number: string, request: FastifyRequest) {
    return this.newsroom.get(`articles/${id}/revisions/${number}`, revision, request);
  }

  between(id: string, { from, to }: Comparison, request: FastifyRequest) {
    const text = { article: 'diff', 'working-copy': 'working-copy/diff' } as const;
    const path = typeof to === 'number' ? `revisions/${to}/diff` : text[to];
    return this.newsroom.get(`articles/${id}/${path}?against=${from}`, textDiff, request);
  }

  /** Against the one before it. */
  diff(id: string, number: string, request: FastifyRequest) {
    return this.newsroom.get(`articles/${id}/revisions/${number}/diff`, textDiff, request);
  }

  /** What readers see against what they would see. */
  copyDiff(id: string, request: FastifyRequest) {
    return this.newsroom.get(`articles/${id}/working-copy/diff`, textDiff, request);
  }

  /** Of whom and of what is named in what is said. */
  names(said: unknown, request: FastifyRequest): Promise<NamesOfIds> {
    return this.namesOf.execute(said, request);
  }

  restore(id: string, number: string, write: Write, request: FastifyRequest) {
    return this.newsroom.ask(
      { method: 'POST', path: `articles/${id}/revisions/${number}/restore`, body: {}, ...write },
      changedArticle,
      request,
    );
  }
}
