import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { createLogger } from '#telemetry';
import type { MissedChange } from '../domain/editing/missed-fields.js';
import { PAPER, type Paper } from '../domain/paper/paper.js';
import type { Breaker } from './breaker.js';
import { guestHeader } from './comments/guest-cookie.js';
import { FORWARD_OPTIONS, type ForwardOptions, OwningServices } from './owning-services.js';
import { SessionAuthority } from './session/session-authority.js';

/** What a form, or a page that only its reader may see, wants of the service that owns the matter. */
export interface Question {
  readonly service: Exclude<keyof OwningServices, 'all'>;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** As the service itself knows it, with its query. */
  readonly path: string;
  readonly body?: object;
  /** A file with what is said of it, in the place of a body. */
  readonly form?: FormData;
  /** The version that the form was made from. */
  readonly ifMatch?: number;
  /** The same for the same act, however often it is sent. */
  readonly idempotencyKey?: string;
  /** Where a link says all, whoever has it: then nothing is said of who is signed in, and any place may have sent it. */
  readonly asNobody?: boolean;
}

/** What is wrong with it is told by the pages, in the paper's words. */
export type FieldFault = z.infer<typeof fieldFault>;

/** A guest whom the service has just met comes with the token by which it knows them again. */
export type ServiceAnswer = { readonly guestToken?: string } & (
  | { readonly outcome: 'done'; readonly body: unknown }
  | {
      readonly outcome: 'refused';
      readonly status: number;
      /** By which the service names the problem. */
      readonly code?: string;
      readonly errors: readonly FieldFault[];
      /** Of a file that it does not take: what is wrong with it. */
      readonly reason?: string;
      readonly retryAfter?: string;
      /** Of a version that is not the newest: what somebody has changed since, the latest first. */
      readonly changes?: readonly MissedChange[];
      /** Where whoever asked reads what was decided about them. */
      readonly noticeUrl?: string;
    }
  | { readonly outcome: 'away' }
);

/** RFC 9457, as all our services write it. */
const problemPath = '/problems/';

/** A picture or a film is looked at, and made into what pages show, before anybody answers. */
const timesLongerForFile = 3;
/** Whoever only tries whether a service that did not answer is there again has a person waiting who asked for a page. */
const timesShorterInDoubt = 4;
/** A service that stands still costs each who asks the whole deadline: the second is the last for whom that is so. */
const failuresOfSilence = 3;

const fieldFault = z.object({ pointer: z.string() });
const missedChange = z.object({ field: z.string(), by: z.string(), byName: z.string().optional(), at: z.string() });
const problem = z.object({
  type: z.string().optional().catch(undefined),
  errors: z.array(fieldFault).optional(),
  reason: z.string().optional().catch(undefined),
  changes: z.array(missedChange).optional().catch(undefined),
  noticeUrl: z.string().optional().catch(undefined),
});

/**
 * Asks an owning service in the name of whoever sent the request: their token, their session or their guest's cookie; within a deadline, and not at
 * all while the service is known to be away. What changes something in a session's name has to come from a page of ours (`ForeignOriginError`).
 */
@Injectable()
export class AskService {
  readonly #log = createLogger('ask-service');

  constructor(
    private readonly services: OwningServices,
    private readonly authority: SessionAuthority,
    @Inject(FORWARD_OPTIONS) private readonly options: ForwardOptions,
    @Inject(PAPER) private readonly paper: Paper,
  ) {}

  async execute(question: Question, request: FastifyRequest): Promise<ServiceAnswer> {
    const { breaker, ...service } = this.services[question.service];
    if (breaker.isOpen) return { outcome: 'away' };
    const deadlineMs = this.#deadlineOf(question, breaker);
    const identity = question.asNobody ? {} : await this.identityOf(request);
    const signal = AbortSignal.timeout(deadlineMs);
    try {
      const response = await fetch(service.url + question.path, { ...this.#requestFor(question, request, identity), signal });
      const body = read(await response.text());
      breaker.succeed();
      const guestToken = response.headers.get('guest-token');
      return { ...readAnswer(response, body), ...(guestToken !== null && { guestToken }) };
    } catch (error) {
      breaker.fail(signal.aborted ? failuresOfSilence : 1);
      this.#log.warn({ error, service: service.name }, 'a service did not answer');
      return { outcome: 'away' };
    }
  }

  /** The headers by which a service knows who asks; none for somebody new. */
  async identityOf(request: FastifyRequest): Promise<Record<string, string>> {
    const authorization = request.headers.authorization ?? (await this.authority.of(request));
    return { ...guestHeader(request, this.paper.url), ...(authorization !== undefined && { authorization }) };
  }

  /** A write is never given up early: nobody would know whether it was done. */
  #deadlineOf({ method, form }: Question, breaker: Breaker): number {
    const { deadlineMs } = this.options;
    if (form) return deadlineMs * timesLongerForFile;
    return breaker.isDoubtful && method === 'GET' ? deadlineMs / timesShorterInDoubt : deadlineMs;
  }

  #requestFor(
    { method, body, form, ifMatch, idempotencyKey }: Question,
    request: FastifyRequest,
    identity: Record<string, string>,
  ): RequestInit {
    return {
      method,
      redirect: 'manual',
      ...(body && { body: JSON.stringify(body) }),
      ...(form && { body: form }),
      headers: {
        ...identity,
        ...(body && { 'content-type': 'application/json' }),
        ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
        ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
        'x-correlation-id': request.id,
        'x-forwarded-for': request.ip,
        'x-forwarded-host': request.host,
      },
    };
  }
}

/** What is no JSON says nothing; a body that breaks off is none. */
function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

function readAnswer({ status, headers }: Response, body: unknown): ServiceAnswer {
  if (status < 300) return { outcome: 'done', body };
  if (status >= 500) return { outcome: 'away' };
  const { type, errors = [], reason, changes, noticeUrl } = problem.catch({}).parse(body);
  const code = type?.startsWith(problemPath) === true ? type.slice(problemPath.length) : undefined;
  const retryAfter = headers.get('retry-after');
  return {
    outcome: 'refused',
    status,
    errors,
    ...(code !== undefined && { code }),
    ...(reason !== undefined && { reason }),
    ...(retryAfter !== null && { retryAfter }),
    ...(changes && { changes }),
    ...(noticeUrl !== undefined && { noticeUrl }),
  };
}
