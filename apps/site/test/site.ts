import { request } from 'node:http';
import { jest } from '@jest/globals';
import type { OutgoingEvent } from '#contracts';
import { readConfig } from '#service';
import {
  drain,
  environmentFor,
  eventually,
  isolated,
  type Isolated,
  Newswire,
  startService,
  type StartedService,
  type TestTokens,
  testTokens,
} from '#testing';
import { PageCache } from '../src/cache/page-cache.js';
import { siteConfig } from '../src/config.js';
import { LocalDate } from '../src/http/local-date.js';
import { SiteModule } from '../src/site.module.js';
import { paper } from './fixtures/edition.js';

// A first contact with the broker may take longer than Jest's own 5 s.
jest.setTimeout(60_000);

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

export interface Ask {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** The site on real servers, fed by a wire instead of a newsroom. */
export interface Site {
  readonly url: string;
  readonly place: Isolated;
  readonly service: StartedService;
  readonly wire: Newswire;
  readonly tokens: TestTokens;
  /** Until the site has read them. */
  readonly publish: (...events: readonly OutgoingEvent[]) => Promise<void>;
  readonly get: (path: string, ask?: Ask) => Promise<Answer>;
  /** The page, once it says all of this. */
  readonly shows: (path: string, ...texts: readonly string[]) => Promise<Answer>;
  /** The answer, once it has this status. */
  readonly answers: (path: string, status: number) => Promise<Answer>;
  /** Which of these paths are served from memory. */
  readonly kept: (...paths: readonly string[]) => string[];
  readonly stop: () => Promise<void>;
}

const environmentOfPaper = {
  PAPER_NAME: paper.name,
  PAPER_TAGLINE: paper.tagline,
  PAPER_TIME_ZONE: paper.timeZone,
  PAPER_LOCALE: paper.locale,
  PAPER_URL: paper.url,
  ARTICLES_URL: 'http://127.0.0.1:9',
  COMMENTS_URL: 'http://127.0.0.1:9',
  SPONSORSHIP_URL: 'http://127.0.0.1:9',
  NOTIFICATIONS_URL: 'http://127.0.0.1:9',
};

export async function openSite(name: string, settings: Record<string, string> = {}, place = isolated(name)): Promise<Site> {
  const tokens = await testTokens();
  const config = readConfig(siteConfig, { ...environmentFor(place, tokens, 'site'), ...environmentOfPaper, ...settings });
  const service = await startService({ module: SiteModule.with(config), config });
  const wire = new Newswire(place);
  const get = (path: string, how?: Ask) => ask(service.url, path, how);
  return {
    url: service.url,
    place,
    service,
    wire,
    tokens,
    publish: async (...events) => {
      await wire.publish(events);
      await drain(service);
    },
    get,
    shows: (path, ...texts) =>
      eventually(async () => {
        const answer = await get(path);
        const missing = texts.filter(text => !answer.text.includes(text));
        if (missing.length > 0) throw new Error(`${path} (${answer.status}) does not show: ${missing.join(' | ')}`);
        return answer;
      }),
    answers: (path, status) =>
      eventually(async () => {
        const answer = await get(path);
        if (answer.status !== status) throw new Error(`${path} answers ${answer.status}, not ${status}`);
        return answer;
      }),
    kept: (...paths) => {
      const cache = service.app.get(PageCache, { strict: false });
      const today = new LocalDate(config.paperTimeZone).today();
      return paths.filter(path => cache.get(`${today} ${path}`) !== undefined);
    },
    stop: async () => {
      await service.stop();
      await wire.stop();
      await tokens.stop();
    },
  };
}

/** The address goes out as it stands, and the answer comes as it was sent: `fetch` would tidy up the one and unpack the other. */
function ask(url: string, path: string, { method = 'GET', headers = {}, body }: Ask = {}): Promise<Answer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const asking = request({ hostname, port, path, method, headers, agent: false }, response => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        const received = Object.entries(response.headers).map(([name, value]) => [name, value?.toString()]);
        resolve({ status: response.statusCode ?? 0, bytes, text: bytes.toString(), headers: Object.fromEntries(received) });
      });
    });
    asking.on('error', reject).end(body);
  });
}
