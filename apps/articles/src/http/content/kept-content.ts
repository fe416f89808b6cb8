import type { IncomingMessage, ServerResponse } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { correlationIdOf, KeptFirst, matchesEtag, securityHeaders, SERVICE_CONFIG, type ServiceConfig } from '#service';
import { ContentCache } from '../../queries/content-cache.js';
import { contentHeaders } from './send-rendered.js';

const address = '/content/articles/';

/** One article of the public content, from memory. A page of another origin is answered by the framework, which knows whom it allows. */
@Injectable()
export class KeptContent {
  readonly #headers: Record<string, string>;

  constructor(
    private readonly cache: ContentCache,
    keptFirst: KeptFirst,
    @Inject(SERVICE_CONFIG) config: ServiceConfig,
  ) {
    this.#headers = {
      ...securityHeaders(config.nodeEnv === 'production'),
      // A shared cache must not give this answer to a page that asks as another origin.
      ...(config.corsOrigins.length > 0 && { vary: 'Origin' }),
    };
    keptFirst.register(`${address}:id`, (request, response) => this.#send(request, response));
  }

  #send({ url = '', method, headers }: IncomingMessage, response: ServerResponse): boolean {
    if (!url.startsWith(address) || headers.origin !== undefined) return false;
    const kept = this.cache.keptArticle(url.slice(address.length));
    if (!kept) return false;
    const common = { ...this.#headers, 'x-correlation-id': correlationIdOf(headers), ...contentHeaders(kept) };
    if (matchesEtag(headers['if-none-match'], kept.etag)) {
      response.writeHead(304, common).end();
      return true;
    }
    response.writeHead(200, { ...common, 'content-type': 'application/json; charset=utf-8', 'content-length': kept.bytes.length });
    response.end(method === 'HEAD' ? undefined : kept.bytes);
    return true;
  }
}
