import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Named } from '../../domain/editing/article-fields.js';
import type { NamesOfIds } from '../../domain/editing/said-value.js';
import { ListSponsors } from '../../queries/desk/list-sponsors.js';
import { AskNewsroom } from './ask-newsroom.js';

/** What is beyond is called by its id: nobody reads so many. */
const most = 30;

/** How that is called which is named by its id somewhere in what is said, as far as it is there. */
@Injectable()
export class NamesOf {
  constructor(
    private readonly ask: AskNewsroom,
    private readonly sponsors: ListSponsors,
  ) {}

  async execute(said: unknown, request: FastifyRequest): Promise<NamesOfIds> {
    const ids = idsIn(said);
    const of = (kind: string): string[] => ids.filter(id => id.startsWith(kind)).slice(0, most);
    const found = await Promise.all([
      of('aut_').length > 0 ? this.#authors(request) : [],
      of('sec_').length > 0 ? this.#sections(request) : [],
      of('spn_').length > 0 ? this.sponsors.execute() : [],
      ...of('img_').map(id => this.#image(id, request)),
      ...of('art_').map(id => this.#article(id, request)),
    ]);
    return new Map(found.flat().map(({ id, name }) => [id, name]));
  }

  async #authors(request: FastifyRequest): Promise<readonly Named[]> {
    const answer = await this.ask.authors(request);
    return answer.outcome === 'done' ? answer.body : [];
  }

  async #sections(request: FastifyRequest): Promise<readonly Named[]> {
    const answer = await this.ask.sections(request);
    return answer.outcome === 'done' ? answer.body.items : [];
  }

  async #image(id: string, request: FastifyRequest): Promise<readonly Named[]> {
    const answer = await this.ask.image(id, request);
    return answer.outcome === 'done' ? [{ id, name: answer.body.alt }] : [];
  }

  async #article(id: string, request: FastifyRequest): Promise<readonly Named[]> {
    const answer = await this.ask.article(id, request);
    return answer.outcome === 'done' ? [{ id, name: answer.body.headline }] : [];
  }
}

const idsIn = (said: unknown): string[] => [...new Set((JSON.stringify(said) ?? '').match(/(?<=")[a-z]{3}_[0-9a-z]{1,40}(?=")/g))];
