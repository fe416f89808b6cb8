import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDesk, type Desk } from '../../apps/comments/test/desk.js';
import { bulkReport, commentPage, moderatedComment, waiting as figures } from '../../apps/site/src/domain/moderation/moderated-comment.js';
import { logPage, peoplePage, personHistory, personStanding } from '../../apps/site/src/domain/moderation/person-history.js';
import { reportList } from '../../apps/site/src/domain/moderation/report.js';
import { scopePolicy } from '../../apps/site/src/domain/moderation/scope-policy.js';
import { readNotice, readOwnComment, readOwnComments, readReceipt } from '../../apps/site/src/http/comments/own-answers.js';
import { waiting } from '../../apps/site/test/fixtures/moderated-comments.js';
import { appealing, declined } from '../../apps/site/test/fixtures/moderated-people.js';
import { aReport, bulk } from '../../apps/site/test/fixtures/moderation-answers.js';
import { notices, ownAnswer, receipt } from '../../apps/site/test/fixtures/own-answers.js';
import { ordinaryAnswers } from '../../apps/site/test/moderators.js';
import { type AnswerSchema, answerSchemas, faultsOf, leastOf } from './answer-schemas.js';

/** By the addresses that the site's tests ask for; with names in the place of ids. */
const routeOf = (asked: string): string =>
  asked
    .replace(/\/comments\/cmt_\w+/, '/comments/{id}')
    .replace(/\/people\/\w+$/, '/people/{id}')
    .replace(/\/policies\/\w+$/, '/policies/{scope}');

describe('what the comments service answers, and the site', () => {
  let desk: Desk;
  let schemas: ReadonlyMap<string, AnswerSchema>;

  beforeAll(async () => {
    desk = await openDesk('comments-answers');
    schemas = await answerSchemas(desk.service.url);
  });
  afterAll(() => desk.stop());

  const of = (route: string): AnswerSchema => {
    const schema = schemas.get(route);
    if (!schema) throw new Error(`The service describes no answer to ${route}; it has ${[...schemas.keys()].join(', ')}`);
    return schema;
  };

  it.each<[string, unknown]>([
    ...Object.entries(ordinaryAnswers()).map(([asked, [, body]]): [string, unknown] => [routeOf(asked), body]),
    ...waiting.map((comment): [string, unknown] => ['GET /moderation/comments/{id}', comment]),
    ...[appealing, declined].map((standing): [string, unknown] => ['PUT /moderation/people/{id}/standing', standing]),
    ['POST /moderation/bulk', bulk],
    ['GET /moderation/comments/{id}/reports', { items: [aReport] }],
    ['GET /articles/{articleId}/comments/mine', { items: [ownAnswer('held', { reason: 'spam', pending: { body: 'x' } })], next: 'abc' }],
    ...Object.values(notices).map((notice): [string, unknown] => ['GET /notices/{token}', notice]),
    ['POST /comments/{id}/reports', receipt],
  ])('the site’s tests answer with nothing that the service would not say: %s', (route, body) => {
    expect(faultsOf(body, of(route))).toEqual([]);
  });

  it.each<[string, (body: unknown) => unknown]>([
    ['GET /moderation/comments', body => commentPage.parse(body)],
    ['GET /moderation/comments/{id}', body => moderatedComment.parse(body)],
    ['GET /moderation/comments/{id}/reports', body => reportList.parse(body)],
    ['POST /moderation/comments/{id}/{action}', body => moderatedComment.parse(body)],
    ['POST /moderation/bulk', body => bulkReport.parse(body)],
    ['GET /moderation/queues', body => figures.parse(body)],
    ['GET /moderation/people', body => peoplePage.parse(body)],
    ['GET /moderation/people/{id}', body => personHistory.parse(body)],
    ['PUT /moderation/people/{id}/standing', body => personStanding.parse(body)],
    ['GET /moderation/log', body => logPage.parse(body)],
    ['GET /moderation/policies/{scope}', body => scopePolicy.parse(body)],
    ['GET /articles/{articleId}/comments/mine', readOwnComments],
    ['PATCH /comments/{id}', readOwnComment],
    ['GET /notices/{token}', readNotice],
    ['POST /comments/{id}/reports', readReceipt],
  ])('the site reads the least that the service may say: %s', (route, read) => {
    expect(read(leastOf(of(route)))).toBeDefined();
  });
});
