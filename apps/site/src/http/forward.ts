import replyFrom from '@fastify/reply-from';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createLogger } from '#telemetry';
import { Breaker } from './breaker.js';
import { MediaCache } from './media-cache.js';
import { ForeignOriginError } from './session/own-origin.js';
import { SessionAuthority } from './session/session-authority.js';

export const FORWARD_OPTIONS = Symbol('FORWARD_OPTIONS');

export interface ForwardOptions {
  readonly articlesUrl: string;
  /** Of an answer's head, and of each pause within its body. */
  readonly deadlineMs: number;
  readonly mediaCacheBytes: number;
}

/** What the articles service offers to the world; its probes, metrics and ops routes are nobody's here. */
const open = /^\/(?:articles|audit|authors|content|files|front-page|images|issues|sections)(?:[/?]|$)/;
const apiPrefix = '/api/articles';

/**
 * Passes `/api/articles/…` and `/media/…` on to the articles service, so that the paper is one origin. The only way in which the site
 * speaks to another service, and never to render a page. Bodies are streamed; with the service away the answer is a 503 after the
 * deadline at most, and at once while the breaker is open. Pictures that were asked for lately are kept and served without it. Cookies
 * stay here: a session goes on as the bearer token that it stands for.
 */
@Injectable()
export class Forward implements OnModuleInit {
  readonly #log = createLogger('forward');
  readonly #breaker = new Breaker();
  readonly #media: MediaCache;

  constructor(
    private readonly host: HttpAdapterHost,
    @Inject(FORWARD_OPTIONS) private readonly options: ForwardOptions,
    private readonly authority: SessionAuthority,
  ) {
    this.#media = new MediaCache(options.mediaCacheBytes);
  }

  onModuleInit(): void {
    const server: FastifyInstance = this.host.httpAdapter.getInstance();
    // Not awaited: that would begin the server's boot before Nest has set its error handler, and what the body's reader refuses would be a 500.
    void server.register(async scope => {
      await scope.register(replyFrom, {
        base: this.options.articlesUrl,
        disableCache: true,
        // Whoever asked may ask again; a service in need is not asked ten times for one reader.
        retryMethods: [],
        undici: { connections: 64, headersTimeout: this.options.deadlineMs, bodyTimeout: this.options.deadlineMs, connectTimeout: 2_000 },
      });
      // Not parsed here: what comes is what goes on.
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
      scope.all(`${apiPrefix}/*`, (request, reply) => this.#api(request, reply));
      scope.get('/media/*', (request, reply) => this.#file(request, reply));
    });
  }

  async #api(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const path = request.url.slice(apiPrefix.length);
    if (!open.test(path)) return nothingHere(reply);
    try {
      return this.#pass(path, request, reply, await this.authority.of(request));
    } catch (error) {
      if (error instanceof ForeignOriginError) return problem(reply, 403, error.code, error.message);
      throw error;
    }
  }

  #file(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const path = request.url.split('?')[0] ?? '';
    const kept = request.headers.range === undefined ? this.#media.get(path) : undefined;
    if (kept?.headers['etag'] !== undefined && request.headers['if-none-match'] === kept.headers['etag'])
      return reply.code(304).headers(kept.headers).send();
    if (kept) return reply.headers(kept.headers).send(kept.body);
    return this.#pass(path, request, reply);
  }

  #pass(path: string, request: FastifyRequest, reply: FastifyReply, authorization?: string): FastifyReply {
    if (!isPlain(path)) return nothingHere(reply);
    if (this.#breaker.isOpen) return away(reply);
    return reply.from(path, {
      rewriteRequestHeaders: (_request, { cookie: _cookie, forwarded: _forwarded, ...headers }) => ({
        ...headers,
        ...(authorization !== undefined && { authorization }),
        'x-correlation-id': request.id,
        // As we know it, not as the request says: the articles service believes us (TRUST_PROXY).
        'x-forwarded-for': request.ip,
        'x-forwarded-host': request.host,
      }),
      rewriteHeaders: ({ 'set-cookie': _cookie, ...headers }) => ({
        // A cache in between saw no Authorization, so nothing else would tell it that this is one person's answer.
        ...(authorization !== undefined && { 'cache-control': 'private, no-cache' }),
        ...headers,
      }),
      onResponse: (_request, response, answer) => {
        this.#breaker.succeed();
        const stream = 'stream' in answer ? answer.stream : answer;
        if (path.startsWith('/media/')) response.send(this.#media.keeping(path, response as FastifyReply, stream));
        else response.send(stream);
      },
      onError: (response, { error }) => {
        // A reader who hangs up says nothing about the service.
        if (request.socket.destroyed) return;
        this.#breaker.fail();
        this.#log.warn({ error, path }, 'the articles service did not answer');
        away(response as FastifyReply);
      },
    });
  }
}

/** Whether it is read on the other side as it was read here: no dots, slashes or backslashes that a URL parser would resolve. */
function isPlain(path: string): boolean {
  const [address = ''] = path.split('?', 1);
  return new URL(path, 'http://articles').pathname === address && !/\/\/|%(?:2e|2f|5c)/i.test(address);
}

const nothingHere = (reply: FastifyReply): FastifyReply => problem(reply, 404, 'not-found', 'There is nothing at this address.');

const away = (reply: FastifyReply): FastifyReply =>
  problem(reply.header('retry-after', '5'), 503, 'service-away', 'The newsroom is away for the moment. Try again in a few seconds.');

const problem = (reply: FastifyReply, status: number, code: string, detail: string): FastifyReply =>
  reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .send({ type: `/problems/${code}`, title: code.replaceAll('-', ' '), status, detail });
