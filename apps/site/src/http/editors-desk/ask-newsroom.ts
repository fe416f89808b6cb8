import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Named } from '../../domain/editing/article-fields.js';
import { type ListFilters } from '../../domain/editing/desk-address.js';
import {
  authorPage,
  changedArticle,
  createdArticle,
  listedPage,
  type NewsroomArticle,
  newsroomArticle,
  sectionList,
  uploadedFile,
  workingCopy,
} from '../../domain/editing/newsroom-article.js';
import { imagePage, newsroomImage } from '../../domain/editing/newsroom-image.js';
import { AskService, type Question } from '../ask-service.js';
import { type Asked, understood, type Write } from '../desk/asked.js';

const shown = '25';
/** More names than that nobody looks through; whoever is not among them is a guest of the paper. */
const authorPages = 20;

const listFields =
  'state,kind,headline,sectionIds,authors,locale,modifiedAt,publishedAt,schedule,scheduleError,embargo,takedown,returned,workingCopy';

/** What editors ask of the articles service, in the editor's own name. */
@Injectable()
export class AskNewsroom {
  readonly #authors = new WeakMap<FastifyRequest, ReturnType<AskNewsroom['authors']>>();

  constructor(private readonly service: AskService) {}

  list({ list, section, after }: ListFilters, request: FastifyRequest) {
    const asked = {
      ...(list === 'mine' ? { by: 'me' } : list === 'copies' ? { workingCopy: 'any' } : { state: list }),
      limit: shown,
      fields: listFields,
      include: 'authors',
      ...(section !== undefined && { section }),
      ...(after !== undefined && { after }),
    };
    return this.get(`articles?${new URLSearchParams(asked)}`, listedPage, request);
  }

  /** The working copies that one has in hand, the newest first. */
  ownCopies({ section }: ListFilters, request: FastifyRequest) {
    const asked = {
      by: 'me',
      workingCopy: 'any',
      limit: shown,
      fields: listFields,
      include: 'authors',
      ...(section !== undefined && { section }),
    };
    return this.get(`articles?${new URLSearchParams(asked)}`, listedPage, request);
  }

  article(id: string, request: FastifyRequest) {
    return this.get(`articles/${id}`, newsroomArticle, request);
  }

  workingCopy(id: string, request: FastifyRequest) {
    return this.get(`articles/${id}/working-copy`, workingCopy, request);
  }

  sections(request: FastifyRequest) {
    return this.get('sections', sectionList, request);
  }

  /** Everybody who can be named, as far as the list goes. Whatever an answer needs them for, they are asked for once. */
  authors(request: FastifyRequest): Promise<Asked<readonly Named[]>> {
    const known = this.#authors.get(request) ?? this.#everybody(request);
    this.#authors.set(request, known);
    return known;
  }

  async #everybody(request: FastifyRequest): Promise<Asked<readonly Named[]>> {
    const known: Named[] = [];
    let after: string | undefined;
    for (let page = 0; page < authorPages; page += 1) {
      const query = new URLSearchParams({ limit: '100', ...(after !== undefined && { after }) });
      const answer = await this.get(`authors?${query}`, authorPage, request);
      if (answer.outcome !== 'done') return answer;
      known.push(...answer.body.items);
      after = answer.body.next;
      if (after === undefined) break;
    }
    return { outcome: 'done', body: known };
  }

  /** The newest first. */
  images(request: FastifyRequest, { limit = 60, after }: { limit?: number; after?: string | undefined } = {}) {
    const query = new URLSearchParams({ limit: `${limit}`, ...(after !== undefined && { after }) });
    return this.get(`images?${query}`, imagePage, request);
  }

  image(id: string, request: FastifyRequest) {
    return this.get(`images/${id}`, newsroomImage, request);
  }

  editPicture(id: string, body: object, ifMatch: number, request: FastifyRequest) {
    return this.ask({ method: 'PATCH', path: `images/${id}`, body, ifMatch }, newsroomImage, request);
  }

  create(body: object, idempotencyKey: string, request: FastifyRequest) {
    return this.ask({ method: 'POST', path: 'articles', body, idempotencyKey }, createdArticle, request);
  }

  edit(text: Text, body: object, ifMatch: number, request: FastifyRequest) {
    return this.ask({ method: 'PATCH', path: pathOf(text), body, ifMatch }, changedArticle, request);
  }

  /** Of a deleted article nothing is answered. */
  take(text: Text, { path, ...step }: StepQuestion, write: Write, request: FastifyRequest) {
    return this.ask({ ...step, path: `${pathOf(text)}${path}`, ...write }, changedArticle.partial(), request);
  }

  uploadPicture(form: FormData, idempotencyKey: string, request: FastifyRequest) {
    return this.ask({ method: 'POST', path: 'images', form, idempotencyKey }, newsroomImage, request);
  }

  uploadFile(form: FormData, idempotencyKey: string, request: FastifyRequest) {
    return this.ask({ method: 'POST', path: 'files', form, idempotencyKey }, uploadedFile, request);
  }

  get<S extends z.ZodType>(path: string, schema: S, request: FastifyRequest) {
    return this.ask({ method: 'GET', path }, schema, request);
  }

  /** Its path is without a slash. */
  async ask<S extends z.ZodType>(question: Omit<Question, 'service'>, schema: S, request: FastifyRequest): Promise<Asked<z.output<S>>> {
    return understood(await this.service.execute({ ...question, service: 'articles', path: `/${question.path}` }, request), schema);
  }
}

type Text = Pick<NewsroomArticle, 'id' | 'isCopy'>;

const pathOf = ({ id, isCopy }: Text): string => (isCopy === true ? `articles/${id}/working-copy` : `articles/${id}`);

/** A step as the service takes it; the path is behind the article's own. */
export type StepQuestion = Pick<Question, 'method' | 'path' | 'body'>;
