import replyFrom from '@fastify/reply-from';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createLogger } from '#telemetry';
import { PAPER, type Paper } from '../domain/paper/paper.js';
import { away } from './away-reply.js';
import { guestCookie, guestHeader } from './comments/guest-cookie.js';
import { MediaCache } from './media-cache.js';
import { FORWARD_OPTIONS, type ForwardOptions, type OwningService, OwningServices } from './owning-services.js';
import { foreignOrigin, nothingHere } from './problem-replies.js';
import { readerCountry, readerCountryHeader } from './reader-country.js';
import { ForeignOriginError } from './session/own-origin.js';
import { SessionAuthority } from './session/session-authority.js';

/** Many readers listen at once, each over a connection of their own. */
const listeners = { connections: 8_192, bodyTimeout: 0 };
const longestTimer = 2 ** 31 - 1;
/** A page's script waits a little longer, so that it is told, and the breaker with it, rather than hanging up on one that stands still. */
const hurriedMs = 1_000;

/**
 * Passes `/api/<service>/…` and `/media/…` on to their owner, so that the paper is one origin. With a reader's form (see CommentDesk) the only way
 * in which the site speaks to another service, and never to render a page. Bodies are streamed; with the service away the answer is a 503 after
 * the deadline at most, and at once while its breaker is open. Pictures that were asked for lately are kept and served without it. Cookies
 * stay here: a session goes on as the bearer token that it stands for.
 */
@Injectable()
export class Forward implements OnModuleInit {
  readonly #log = createLogger('forward');
  readonly #media: MediaCache;
  readonly #isSecure: boolean;

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly services: OwningServices,
    @Inject(FORWARD_OPTIONS) private readonly options: ForwardOptions,
    @Inject(PAPER) private readonly paper: Paper,
    private readonly authority: SessionAuthority,
  ) {
    this.#media = new MediaCache(options.mediaCacheBytes);
    this.#isSecure = paper.url.startsWith('https:');
  }

  onModuleInit(): void {
    for (const service of this.services.all) {
      const { files, hurried, frequent, streams } = service;
      const others = frequent.filter(route => !hurried.includes(route));
      this.#open(service, {}, scope => {
        for (const route of ['/*', ...others]) this.#route(service, route, scope);
        if (files !== undefined) scope.get(files, (request, reply) => this.#file(service, request, reply));
      });
      if (hurried.length > 0)
        this.#open(service, { headersTimeout: hurriedMs, bodyTimeout: hurriedMs, connectTimeout: hurriedMs }, scope => {
          for (const route of hurried) this.#route(service, route, scope);
        });
      if (streams.length > 0) this.#open(service, listeners, scope => this.#stream(service, scope));
    }
  }

  #route(service: OwningService, route: string, scope: FastifyInstance): void {
    const config = { isFrequent: service.frequent.includes(route) };
    scope.all(`/api/${service.name}${route}`, { config }, (request, reply) => this.#api(service, request, reply));
  }

  /** A way to a service, in a scope of its own: nothing is parsed here, what comes is what goes on. */
  #open({ url }: OwningService, own: object, routes: (scope: FastifyInstance) => void): void {
    const { deadlineMs } = this.options;
    const server: FastifyInstance = this.host.httpAdapter.getInstance();
    // Not awaited: that would begin the server's boot before Nest has set its error handler, and what the body's reader refuses would be a 500.
    void server.register(async scope => {
      await scope.register(replyFrom, {
        base: url,
        disableCache: true,
        // Whoever asked may ask again; a service in need is not asked ten times for one reader.
        retryMethods: [],
        undici: { connections: 64, headersTimeout: deadlineMs, bodyTimeout: deadlineMs, connectTimeout: 2_000, ...own },
      });
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
      routes(scope);
    });
  }

  /** Goes on for as long as somebody listens; ended when this process is, for whoever listens then goes to another. */
  #stream(service: OwningService, scope: FastifyInstance): void {
    const open = new Set<FastifyReply>();
    for (const route of service.streams)
      scope.get(`/api/${service.name}${route}`, { handlerTimeout: longestTimer }, (request, reply) => {
        open.add(reply);
        reply.raw.once('close', () => open.delete(reply));
        return this.#api(service, request, reply);
      });
    scope.addHook('preClose', done => {
      for (const reply of open) reply.raw.destroy();
      done();
    });
  }

  async #api(service: OwningService, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const path = request.url.slice(`/api/${service.name}`.length);
    if (!service.open.test(path)) return nothingHere(reply);
    try {
      return this.#pass(service, path, request, reply, await this.authority.of(request));
    } catch (error) {
      if (error instanceof ForeignOriginError) return foreignOrigin(reply, error);
      throw error;
    }
  }

  #file(service: OwningService, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const address = request.url.split('?')[0] ?? '';
    const kept = request.headers.range === undefined ? this.#media.get(address) : undefined;
    if (kept?.headers['etag'] !== undefined && request.headers['if-none-match'] === kept.headers['etag'])
      return reply.code(304).headers(kept.headers).send();
    if (kept) return reply.headers(kept.headers).send(kept.body);
    return this.#pass(service, address.replace(/^\/api\/[^/]+/, ''), request, reply);
  }

  #pass(service: OwningService, path: string, request: FastifyRequest, reply: FastifyReply, authorization?: string): FastifyReply {
    if (!isPlain(path)) return nothingHere(reply);
    if (service.breaker.isOpen) return this.#away(service, path, reply);
    const country = service === this.services.sponsorship ? readerCountry(request, this.options.countryHeader) : undefined;
    const guest = service.knowsGuests ? guestHeader(request, this.paper.url) : {};
    const isPersonal = authorization !== undefined || guest['guest-token'] !== undefined;
    return reply.from(path, {
      rewriteRequestHeaders: (
        _request,
        { cookie: _cookie, forwarded: _forwarded, 'guest-token': _token, [readerCountryHeader]: _country, ...headers },
      ) => ({
        ...headers,
        ...(country !== undefined && { [readerCountryHeader]: country }),
        ...guest,
        ...(authorization !== undefined && { authorization }),
        'x-correlation-id': request.id,
        // As we know it, not as the request says: the service believes us (TRUST_PROXY).
        'x-forwarded-for': request.ip,
        'x-forwarded-host': request.host,
      }),
      rewriteHeaders: ({ 'set-cookie': _cookie, 'guest-token': token, ...headers }) => ({
        ...headers,
        // A cache in between saw no Authorization, so nothing else would tell it that this is one person's answer.
        ...(isPersonal && { 'cache-control': asPersonal(headers['cache-control']) }),
        ...(service.knowsGuests && guestCookie(token, this.#isSecure)),
      }),
      onResponse: (_request, response, answer) => {
        service.breaker.succeed();
        const stream = 'stream' in answer ? answer.stream : answer;
        if (path.startsWith('/media/'))
          response.send(this.#media.keeping(request.url.split('?')[0] ?? '', response as FastifyReply, stream));
        else response.send(stream);
      },
      onError: (response, { error }) => {
        // A reader who hangs up says nothing about the service. The request cannot be asked: its body has been given away, and its socket with it.
        if ((response as FastifyReply).raw.destroyed) return;
        service.breaker.fail();
        // What stands behind the first part may be a private link, or somebody's id.
        this.#log.warn({ error, route: `/${path.split(/[/?]/)[1] ?? ''}`, service: service.name }, 'a service did not answer');
        this.#away(service, path, response as FastifyReply);
      },
    });
  }

  /** A link still leads on, where we know for ourselves whereto; nobody counts it then. */
  #away(service: OwningService, path: string, reply: FastifyReply): FastifyReply {
    const sayAway = () => away(reply, service, this.paper);
    if (service.leadsTo === undefined) return sayAway();
    void service
      .leadsTo(path)
      .then(to => (to === undefined ? sayAway() : reply.header('cache-control', 'no-store').redirect(to, 303)), sayAway);
    return reply;
  }
}

/** What its owner says, where that lets nobody but the reader keep it. */
const asPersonal = (said: string | readonly string[] | undefined): string =>
  typeof said === 'string' && /\b(?:private|no-store)\b/.test(said) ? said : 'private, no-cache';

/** Whether it is read on the other side as it was read here: no dots, slashes or backslashes that a URL parser would resolve. */
function isPlain(path: string): boolean {
  const [address = ''] = path.split('?', 1);
  return new URL(path, 'http://service').pathname === address && !/\/\/|%(?:2e|2f|5c)/i.test(address);
}
