import type { IncomingMessage, ServerResponse } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { encodePage, type EncodedPage } from '../cache/encoded-page.js';
import { PageCache } from '../cache/page-cache.js';
import { Parts } from '../cache/parts.js';
import { PAPER, type Paper } from '../domain/paper.js';
import type { PageReading } from '../queries/page-reading.js';
import { StatePages } from '../queries/state-pages.js';
import { LocalDate } from './local-date.js';
import { cachingHeaders, commonHeaders, encodingFor, entityTag, hasSeen } from './page-headers.js';
import { PageSources } from './page-sources.js';

/**
 * Answers a reader with a page. A kept page is sent from memory, before any framework sees the request; any other is read, rendered,
 * encoded and kept. A page is made anew when a part of it changes or the paper's local date does, for the masthead shows the date.
 */
@Injectable()
export class PageServer {
  readonly #headers: Record<string, string>;
  readonly #date: LocalDate;

  constructor(
    private readonly cache: PageCache,
    private readonly sources: PageSources,
    private readonly states: StatePages,
    @Inject(PAPER) paper: Paper,
  ) {
    this.#headers = commonHeaders(paper.url.startsWith('https:'));
    this.#date = new LocalDate(paper.timeZone);
  }

  /** Sends the page if it is kept; answers whether it did. */
  serveKept(request: IncomingMessage, response: ServerResponse): boolean {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const page = this.cache.get(this.#keyOf(request.url ?? '/'));
    if (page) this.#send(page, request, response);
    return page !== undefined;
  }

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.#send(await this.#page(request.url ?? '/'), request, response);
  }

  async #page(url: string): Promise<EncodedPage> {
    const { path, after } = addressOf(url);
    if (path.length > 1 && path.endsWith('/')) return encodePage({ status: 301, html: '', location: path.replace(/\/+$/, '') || '/' }, []);
    try {
      return await this.cache.read(this.#keyOf(url), () => this.#read(path, after));
    } catch (error) {
      return await this.states.unavailable(error);
    }
  }

  async #read(path: string, after: string | undefined): Promise<EncodedPage> {
    for (const source of this.sources.all) {
      const match = source.path.exec(path);
      if (!match) continue;
      const parts = new Parts();
      return await this.#encode(await source.read(match[1] ?? '', { parts, ...(after !== undefined && { after }) }, path), parts);
    }
    return await this.states.notFound(this.#date.today());
  }

  async #encode(reading: PageReading<string>, parts: Parts): Promise<EncodedPage> {
    switch (reading.found) {
      case 'page':
        return encodePage({ status: 200, html: reading.view }, parts.names);
      case 'moved':
        return encodePage({ status: 301, html: '', location: reading.to }, parts.names);
      case 'gone':
        return encodePage(await this.states.gone(reading.reason, parts), parts.names);
      case 'nothing':
        return await this.states.notFound(this.#date.today());
    }
  }

  /** The address without what does not change the page, under today's date. */
  #keyOf(url: string): string {
    const question = url.indexOf('?');
    if (question < 0) return `${this.#date.today()} ${url}`;
    const { path, after } = addressOf(url);
    return after === undefined ? `${this.#date.today()} ${path}` : `${this.#date.today()} ${path} ${after}`;
  }

  #send(page: EncodedPage, request: IncomingMessage, response: ServerResponse): void {
    const encoding = page.location === undefined ? encodingFor(request.headers['accept-encoding']?.toString()) : 'identity';
    const headers = { ...this.#headers, ...cachingHeaders(page), etag: entityTag(page.tag, encoding) };
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

function addressOf(url: string): { path: string; after?: string } {
  const question = url.indexOf('?');
  if (question < 0) return { path: url };
  const after = new URLSearchParams(url.slice(question)).get('after');
  return { path: url.slice(0, question), ...(after !== null && { after: after.slice(0, 512) }) };
}
