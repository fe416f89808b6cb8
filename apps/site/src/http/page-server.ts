import type { IncomingMessage, ServerResponse } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { deadline, InvalidCursorError } from '#persistence';
import { KeptFirst } from '#service';
import { createLogger } from '#telemetry';
import { encodePage, type EncodedPage } from '../cache/encoded-page.js';
import { PageCache } from '../cache/page-cache.js';
import { Parts } from '../cache/parts.js';
import { PAPER, type Paper } from '../domain/paper/paper.js';
import type { PageReading } from '../queries/page-reading.js';
import { StatePages } from '../queries/state-pages.js';
import { askedOf, type AskedOfPage, asksForOwn } from './asked-of-page.js';
import { LocalDate } from './local-date.js';
import { cachingHeaders, commonHeaders, encodingFor, entityTag, hasSeen, headersOfMachine } from './page-headers.js';
import { PageSources } from './page-sources.js';

/** A reader who waits longer is gone; the page that is being read is kept all the same when it comes. */
const longestReadMs = 5_000;
const dayMs = 86_400_000;

/**
 * Answers a reader with a page. A kept page is sent from memory, before any framework sees the request; any other is read, rendered,
 * encoded and kept. A page is rebuilt when a part of it changes or the paper's local date does, for the masthead shows the date.
 */
@Injectable()
export class PageServer {
  readonly #log = createLogger('pages');
  readonly #headers: Record<string, string>;
  readonly #date: LocalDate;

  constructor(
    private readonly cache: PageCache,
    private readonly sources: PageSources,
    private readonly states: StatePages,
    @Inject(PAPER) paper: Paper,
    keptFirst: KeptFirst,
  ) {
    this.#headers = commonHeaders(paper.url.startsWith('https:'));
    this.#date = new LocalDate(paper.timeZone);
    keptFirst.register('/*', (request, response) => this.#sendKept(request, response));
  }

  #sendKept(request: IncomingMessage, response: ServerResponse): boolean {
    const url = request.url ?? '/';
    const page = this.isPersonal(url) ? undefined : this.cache.get(this.#keyOf(url));
    if (page) this.#send(page, request, response);
    return page !== undefined;
  }

  /** What only its reader may see; no page of ours here. */
  isPersonal(url: string): boolean {
    const question = url.indexOf('?');
    return question >= 0 && asksForOwn(this.sources.for(url.slice(0, question)), new URLSearchParams(url.slice(question)));
  }

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.#send(await this.#page(request.url ?? '/'), request, response);
  }

  async #page(url: string): Promise<EncodedPage> {
    const { path, asked } = this.#addressOf(url);
    const tidy = tidied(path);
    if (tidy !== path) return encodePage({ status: 301, html: '', location: tidy + questionOf(url) });
    try {
      return await deadline(
        this.cache.read(this.#keyOf(url), () => this.#read(path, asked)),
        longestReadMs,
      );
    } catch (error) {
      this.#log.warn({ error, path }, 'a page could not be read');
      return this.#last(url) ?? this.states.unavailable();
    }
  }

  /** As it was kept last, be it yesterday: the database may be away over midnight. */
  #last(url: string): EncodedPage | undefined {
    return this.cache.last(this.#keyOf(url)) ?? this.cache.last(this.#keyOf(url, Date.now() - dayMs));
  }

  async #read(path: string, asked: AskedOfPage): Promise<EncodedPage> {
    const source = this.sources.for(path);
    if (!source) return this.states.notFound(this.#date.today());
    const parts = new Parts();
    const named = source.path.exec(path)?.[1] ?? '';
    return this.#encode(await source.read(named, { parts, ...asked }, path).catch(nothingAtCursor), parts, source.contentType);
  }

  async #encode(reading: PageReading<string>, parts: Parts, contentType?: string): Promise<EncodedPage> {
    switch (reading.found) {
      case 'page':
        return encodePage({ status: 200, html: reading.view, ...(contentType !== undefined && { contentType }) }, parts.all, parts.until);
      case 'moved':
        return encodePage({ status: 301, html: '', location: reading.to }, parts.all);
      case 'gone':
        return encodePage(await this.states.gone(reading.reason, parts), parts.all, parts.until);
      case 'nothing':
        break;
    }
    return this.states.notFound(this.#date.today());
  }

  /** The address without what does not change the page, under the paper's date. */
  #keyOf(url: string, at = Date.now()): string {
    const { path, asked } = this.#addressOf(url);
    const query = new URLSearchParams({ ...asked }).toString();
    return `${this.#date.today(at)} ${path}${query === '' ? '' : `?${query}`}`;
  }

  #addressOf(url: string): { path: string; asked: AskedOfPage } {
    const question = url.indexOf('?');
    if (question < 0) return { path: url, asked: {} };
    const path = url.slice(0, question);
    return { path, asked: askedOf(this.sources.for(path), new URLSearchParams(url.slice(question))) };
  }

  #send(page: EncodedPage, request: IncomingMessage, response: ServerResponse): void {
    const encoding = page.location === undefined ? encodingFor(request.headers['accept-encoding']?.toString()) : 'identity';
    const headers = { ...this.#headers, ...headersOfMachine(page), ...cachingHeaders(page), etag: entityTag(page.tag, encoding) };
    if (page.status === 200 && hasSeen(request.headers['if-none-match'], page.tag)) {
      response.writeHead(304, headers).end();
      return;
    }
    const body = page.bodies[encoding];
    response.writeHead(page.status, {
      ...headers,
      'content-length': body.length,
      ...(encoding !== 'identity' && { 'content-encoding': encoding }),
      ...(page.location !== undefined && { location: page.location }),
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  }
}

/** One slash before each part and none at the end. Never two at the beginning, of whichever kind: that would be the name of another host. */
const tidied = (path: string): string => path.replaceAll(/[/\\]{2,}/g, '/').replace(/(?<=.)\/$/, '');

const questionOf = (url: string): string => (url.includes('?') ? url.slice(url.indexOf('?')) : '');

/** A cursor that nobody was given leads nowhere. */
function nothingAtCursor(error: unknown): PageReading<string> {
  if (error instanceof InvalidCursorError) return { found: 'nothing' };
  throw error;
}
