import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type ListedArticle, listedPage } from '../../domain/editing/newsroom-article.js';
import { AskNewsroom } from './ask-newsroom.js';

const fields = 'state,kind,headline,sectionIds,authors,locale,modifiedAt,publishedAt,storyId';
const offered = '60';

/** What is published, what was worked on last first; and those that are named, however old, as far as they are there. */
@Injectable()
export class PublishedArticles {
  constructor(private readonly newsroom: AskNewsroom) {}

  async with(ids: readonly string[], request: FastifyRequest): Promise<readonly ListedArticle[]> {
    const query = new URLSearchParams({ state: 'published', limit: offered, fields });
    const newest = await this.newsroom.get(`articles?${query}`, listedPage, request);
    const known = newest.outcome === 'done' ? newest.body.items : [];
    const missing = [...new Set(ids)].filter(id => !known.some(article => article.id === id));
    const older = await Promise.all(missing.map(id => this.newsroom.article(id, request)));
    return [...known, ...older.flatMap(answer => (answer.outcome === 'done' ? [answer.body] : []))];
  }
}
