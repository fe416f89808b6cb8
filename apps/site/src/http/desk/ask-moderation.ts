import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { resolveLocalTime } from '#scheduling';
import { beginningOfDay } from '../../queries/beginning-of-day.js';
import { bulkReport, commentPage, moderatedComment, waiting } from '../../domain/moderation/moderated-comment.js';
import { type Act, isMark, marks } from '../../domain/moderation/moves.js';
import { logPage, peoplePage, personHistory, personStanding } from '../../domain/moderation/person-history.js';
import type { QueueFilters } from '../../domain/moderation/queue-address.js';
import { reportList } from '../../domain/moderation/report.js';
import { scopePolicy } from '../../domain/moderation/scope-policy.js';
import { PAPER, type Paper } from '../../domain/paper/paper.js';
import { AskService, type Question } from '../ask-service.js';
import { type Asked, understood, type Write } from './asked.js';
import type { Decided } from './told-outcomes.js';

const shown = '25';

/** What moderators ask of the comments service, in the moderator's own name. */
@Injectable()
export class AskModeration {
  constructor(
    private readonly service: AskService,
    @Inject(PAPER) private readonly paper: Paper,
  ) {}

  queue({ queue, reason, section, person, from, to, after }: QueueFilters, request: FastifyRequest) {
    const asked = {
      queue,
      limit: shown,
      reason,
      sectionId: section,
      authorId: person,
      from: from && beginningOfDay(from, this.paper)?.toISOString(),
      to: to && beginningOfDay(to, this.paper, 1)?.toISOString(),
      after,
    };
    const said = Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return this.#get(`comments?${new URLSearchParams(said)}`, commentPage, request);
  }

  waiting(request: FastifyRequest) {
    return this.#get('queues', waiting, request);
  }

  comment(id: string, request: FastifyRequest) {
    return this.#get(`comments/${id}`, moderatedComment, request);
  }

  reports(id: string, request: FastifyRequest) {
    return this.#get(`comments/${id}/reports`, reportList, request);
  }

  person(id: string, request: FastifyRequest) {
    return this.#get(`people/${id}`, personHistory, request);
  }

  /** Those whose appeal is open, who has waited longest first. */
  appealing(after: string | undefined, request: FastifyRequest) {
    const query = new URLSearchParams({ appeals: 'open', limit: shown, ...(after !== undefined && { after }) });
    return this.#get(`people?${query}`, peoplePage, request);
  }

  log(after: string | undefined, request: FastifyRequest) {
    return this.#get(`log?${new URLSearchParams({ limit: '50', ...(after !== undefined && { after }) })}`, logPage, request);
  }

  policy(scope: string, request: FastifyRequest) {
    return this.#get(`policies/${scope}`, scopePolicy, request);
  }

  decide(id: string, act: Act, { reason, ...write }: Write & { readonly reason?: string }, request: FastifyRequest) {
    const question = isMark(act)
      ? { method: 'PATCH' as const, path: `comments/${id}`, body: marks[act] }
      : { method: 'POST' as const, path: `comments/${id}/${act}`, body: reason === undefined ? {} : { reason } };
    return this.#ask({ ...question, ...write }, moderatedComment, request);
  }

  decideMany(body: { action: Act; items: readonly Decided[]; reason?: string }, idempotencyKey: string, request: FastifyRequest) {
    return this.#ask({ method: 'POST', path: 'bulk', body, idempotencyKey }, bulkReport, request);
  }

  setStanding(id: string, body: object, write: Write, request: FastifyRequest) {
    return this.#ask({ method: 'PUT', path: `people/${id}/standing`, body, ...write }, personStanding, request);
  }

  declineAppeal(id: string, reason: string, write: Write, request: FastifyRequest) {
    const question = { method: 'POST' as const, path: `people/${id}/appeal/decline`, body: { reason } };
    return this.#ask({ ...question, ...write }, personStanding, request);
  }

  setPolicy(scope: string, body: object, write: Write, request: FastifyRequest) {
    return this.#ask({ method: 'PUT', path: `policies/${scope}`, body, ...write }, scopePolicy, request);
  }

  momentOf(day: string): string {
    return resolveLocalTime(`${day}T00:00`, this.paper.timeZone).toISOString();
  }

  #get<S extends z.ZodType>(path: string, schema: S, request: FastifyRequest) {
    return this.#ask({ method: 'GET', path }, schema, request);
  }

  async #ask<S extends z.ZodType>(question: Omit<Question, 'service'>, schema: S, request: FastifyRequest): Promise<Asked<z.output<S>>> {
    return understood(
      await this.service.execute({ ...question, service: 'comments', path: `/moderation/${question.path}` }, request),
      schema,
    );
  }
}
