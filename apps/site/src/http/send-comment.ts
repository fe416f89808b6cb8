import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { createLogger } from '#telemetry';
import { guestHeader } from './guest-cookie.js';
import { PAPER, type Paper } from '../domain/paper.js';
import { SessionAuthority } from './session/session-authority.js';
import { FORWARD_OPTIONS, type ForwardOptions, OwningServices } from './owning-services.js';

/** A comment as the comments service takes it. */
export interface NewComment {
  readonly body: string;
  readonly parentId?: string;
  readonly minVersion?: number;
  readonly guest?: { readonly name: string; readonly email: string };
  readonly website?: string;
  readonly formedAt?: string;
}

export type CommentAnswer = { readonly guestToken?: string } & (
  | { readonly outcome: 'taken'; readonly id: string; readonly isVisible: boolean; readonly statusUrl?: string }
  | {
      readonly outcome: 'refused';
      readonly status: number;
      readonly detail?: string;
      readonly errors: readonly FieldFault[];
      readonly retryAfter?: string;
    }
  | { readonly outcome: 'away' }
);

export type FieldFault = z.infer<typeof fieldFault>;

const fieldFault = z.object({ pointer: z.string(), message: z.string() });
const taken = z.object({ id: z.string(), status: z.string(), noticeUrl: z.string().optional() });
const problem = z.object({ detail: z.string().optional(), errors: z.array(fieldFault).optional() });

/** Sent twice within this time it is the same comment: a second click, or a page that was loaded again. */
const sameWithinMs = 600_000;

/** Hands a reader's comment to the service that takes it, within a deadline, and not at all while that is known to be away. */
@Injectable()
export class SendComment {
  readonly #log = createLogger('comments');

  constructor(
    private readonly services: OwningServices,
    private readonly authority: SessionAuthority,
    @Inject(FORWARD_OPTIONS) private readonly options: ForwardOptions,
    @Inject(PAPER) private readonly paper: Paper,
  ) {}

  async execute(articleId: string, comment: NewComment, request: FastifyRequest): Promise<CommentAnswer> {
    const { url, breaker } = this.services.comments;
    if (breaker.isOpen) return { outcome: 'away' };
    const authorization = request.headers.authorization ?? (await this.authority.of(request));
    try {
      const response = await fetch(`${url}/articles/${articleId}/comments`, this.#requestFor(articleId, comment, request, authorization));
      const body: unknown = await response.json().catch(() => ({}));
      breaker.succeed();
      const token = response.headers.get('guest-token');
      return { ...readAnswer(response, body), ...(token !== null && { guestToken: token }) };
    } catch (error) {
      breaker.fail();
      this.#log.warn({ error }, 'the comments service did not answer');
      return { outcome: 'away' };
    }
  }

  #requestFor(articleId: string, comment: NewComment, request: FastifyRequest, authorization: string | undefined): RequestInit {
    const body = JSON.stringify(comment);
    const identity = { ...guestHeader(request, this.paper.url), ...(authorization !== undefined && { authorization }) };
    const who = Object.values(identity).join() || request.ip;
    const key = createHash('sha256').update(JSON.stringify([who, articleId, body, Math.floor(Date.now() / sameWithinMs)]));
    return {
      method: 'POST',
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(this.options.deadlineMs),
      headers: {
        ...identity,
        'content-type': 'application/json',
        'idempotency-key': key.digest('base64url'),
        'x-correlation-id': request.id,
        'x-forwarded-for': request.ip,
        'x-forwarded-host': request.host,
      },
    };
  }
}

/** An address of the comments service, as the paper's readers reach it. */
const atTheEdge = (url: string): string => (url.startsWith('/') ? `/api/comments${url}` : url);

function readAnswer({ status, headers }: Response, body: unknown): CommentAnswer {
  if (status < 300) {
    const { id, status: state, noticeUrl } = taken.parse(body);
    return { outcome: 'taken', id, isVisible: state === 'visible', ...(noticeUrl !== undefined && { statusUrl: atTheEdge(noticeUrl) }) };
  }
  if (status >= 500) return { outcome: 'away' };
  const { detail, errors = [] } = problem.catch({}).parse(body);
  const retryAfter = headers.get('retry-after');
  return { outcome: 'refused', status, errors, ...(detail !== undefined && { detail }), ...(retryAfter !== null && { retryAfter }) };
}
