import { jest } from '@jest/globals';
import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { articlePublished, articleUnpublished, articleUpdated, type OutgoingEvent, type PublicArticle } from '#contracts';
import { readConfig } from '#service';
import {
  anonymous,
  type Ask,
  type Colleague,
  drain,
  environmentFor,
  eventually,
  isolated,
  type Isolated,
  type Json,
  made,
  Newswire,
  person,
  publishedArticle,
  startService,
  type StartedService,
  testTokens,
  type TestTokens,
  unhurriedPolicy,
} from '#testing';
import { CommentsModule } from '../src/comments.module.js';
import { commentsConfig } from '../src/config.js';
import type { TextScorer } from '../src/scoring/text-scorer.js';

// A first contact with the broker may take longer than Jest's own 5 s.
jest.setTimeout(60_000);

/** The comments service on real servers, fed by a wire instead of a newsroom, and people who use it. */
export interface Desk {
  readonly place: Isolated;
  readonly service: StartedService;
  readonly connection: Connection;
  readonly wire: Newswire;
  readonly tokens: TestTokens;
  readonly reader: Colleague;
  readonly other: Colleague;
  readonly guest: Colleague;
  readonly moderator: Colleague;
  readonly colleague: (name: string, ...roles: string[]) => Promise<Colleague>;
  /** Until the service has read them and has sent what it has to say. */
  readonly publish: (...events: readonly OutgoingEvent[]) => Promise<void>;
  /** A published article with an open thread; its id. */
  readonly article: (over?: Partial<PublicArticle>) => Promise<PublicArticle>;
  readonly stop: () => Promise<void>;
}

export async function openDesk(name: string, settings: Record<string, string> = {}, scorer?: TextScorer): Promise<Desk> {
  const place = isolated(name);
  const tokens = await testTokens();
  const config = readConfig(commentsConfig, { ...environmentFor(place, tokens, 'comments'), ...settings });
  const service = await startService({ module: CommentsModule.with(config, scorer), config });
  const wire = new Newswire(place);
  const colleague = (sub: string, ...roles: string[]) => person(service.url, tokens, { sub, roles });
  const moderator = await colleague('moderator', 'moderator');
  const { duplicateWithinMinutes: _asOfPeople, ...unhurried } = unhurriedPolicy;
  made(await moderator.put('/moderation/policies/paper', unhurried, { version: 0 }));
  const publish = async (...events: readonly OutgoingEvent[]): Promise<void> => {
    await wire.publish(events);
    await drain(service);
  };
  return {
    place,
    service,
    connection: service.app.get<Connection>(getConnectionToken()),
    wire,
    tokens,
    reader: await colleague('reader', 'reader'),
    other: await colleague('other', 'reader'),
    guest: anonymous(service.url),
    moderator,
    colleague,
    publish,
    article: async over => {
      const article = publishedArticle(over);
      await publish(articlePublished(article));
      return article;
    },
    stop: async () => {
      await wire.stop();
      await service.stop();
      await tokens.stop();
    },
  };
}

/** The article's next version. */
export const revised = (article: PublicArticle, over: Partial<PublicArticle> = {}): OutgoingEvent =>
  articleUpdated({ ...article, version: article.version + 1, ...over });

export const takenDown = ({ id, version, path, previousPaths }: PublicArticle): OutgoingEvent =>
  articleUnpublished({ id, version: version + 1, path, previousPaths, reason: 'unpublished' });

export const post = (who: Colleague, articleId: string, body: string, over: object = {}, ask?: Ask): Promise<Json> =>
  who.post(`/articles/${articleId}/comments`, { body, ...over }, ask).then(made);

/** What readers see of a thread, in its order. */
export const texts = async ({ guest }: Desk, articleId: string, query = ''): Promise<string[]> =>
  (made(await guest.get(`/articles/${articleId}/comments${query}`)).items as Json[]).map(({ body, status }) => body ?? `(${status})`);

/** Until the thread is counted so. */
export const counts = ({ guest }: Desk, articleId: string, count: number): Promise<void> =>
  eventually(async () => {
    const { body } = await guest.get(`/articles/${articleId}/thread`);
    if (body.count !== count) throw new Error(`${body.count} comments, not ${count}`);
  });
