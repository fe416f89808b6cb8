import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openNewsroom, type Newsroom } from '../../apps/articles/test/newsroom.js';
import { authorPage, changedArticle, newsroomArticle, uploadedFile } from '../../apps/site/src/domain/editing/newsroom-article.js';
import { textDiff } from '../../apps/site/src/domain/editing/revision.js';
import { newsroomAnswers } from '../../apps/site/test/editors.js';
import { closedOne, inReview, publishedOne } from '../../apps/site/test/fixtures/newsroom-articles.js';
import { type AnswerSchema, answerSchemas, faultsOf, leastOf } from './answer-schemas.js';

const routeOf = (asked: string): string => asked.replace(/(?<=\/(?:articles|images)\/)(?:art|img)_\w+/, '{id}');
/** What a change answers is an article, of which a test's server says the least. */
const answered = Object.entries(newsroomAnswers()).filter(([asked]) => !asked.startsWith('DELETE'));

describe('what the articles service answers, and the site', () => {
  let newsroom: Newsroom;
  let schemas: ReadonlyMap<string, AnswerSchema>;

  beforeAll(async () => {
    newsroom = await openNewsroom('articles-answers');
    schemas = await answerSchemas(newsroom.service.url);
  });
  afterAll(() => newsroom.stop());

  const of = (route: string): AnswerSchema => {
    const schema = schemas.get(route);
    if (!schema) throw new Error(`The service describes no answer to ${route}; it has ${[...schemas.keys()].join(', ')}`);
    return schema;
  };

  it.each<[string, unknown]>([
    ...answered.map(([asked, [, body]]): [string, unknown] => [routeOf(asked), body]),
    ...[inReview, publishedOne, closedOne].map((article): [string, unknown] => ['GET /articles/{id}', article]),
  ])('the site’s tests answer with nothing that the service would not say: %s', (route, body) => {
    expect(faultsOf(body, of(route))).toEqual([]);
  });

  it.each<[string, (body: unknown) => unknown]>([
    ['GET /articles/{id}', body => newsroomArticle.parse(body)],
    ['PATCH /articles/{id}', body => changedArticle.parse(body)],
    ['POST /articles/{id}/publish', body => changedArticle.parse(body)],
    ['GET /authors', body => authorPage.parse(body)],
    ['GET /articles/{id}/diff', body => textDiff.parse(body)],
    ['POST /files', body => uploadedFile.parse(body)],
  ])('the site reads the least that the service may say: %s', (route, read) => {
    expect(read(leastOf(of(route)))).toBeDefined();
  });
});
