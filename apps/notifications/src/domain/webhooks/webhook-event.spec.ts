import { describe, expect, it } from '@jest/globals';
import { publicEvents } from './public-events.js';
import { newDelivery, webhookDeliveryId } from './webhook-delivery.js';
import { bodyOf, endsWhatWasTold, testEventOf, type WebhookEvent } from './webhook-event.js';

const now = new Date('2029-11-02T09:30:00.000Z');
const event: WebhookEvent & { data: string } = {
  id: '019a7f2e-5d1c-7a43-9b2f-0c6d8e1f4a55',
  source: '/articles',
  type: 'article.deleted',
  subject: 'art_1',
  time: now,
  sequence: 7,
  schema: 'urn:broadsheet:event:article.deleted:1',
  data: '{"id":"art_1","version":7}',
};

describe('the body of a webhook', () => {
  it('is the event in the JSON format of CloudEvents, and says what Standard Webhooks asks for', () => {
    expect(JSON.parse(bodyOf(event))).toEqual({
      specversion: '1.0',
      id: event.id,
      source: '/articles',
      type: 'article.deleted',
      subject: 'art_1',
      time: '2029-11-02T09:30:00.000Z',
      timestamp: '2029-11-02T09:30:00.000Z',
      datacontenttype: 'application/json',
      dataschema: 'urn:broadsheet:event:article.deleted:1',
      sequence: '7',
      data: { id: 'art_1', version: 7 },
    });
  });

  it('is the same at each attempt, to the byte', () => {
    expect(bodyOf(event)).toBe(bodyOf({ ...event }));
  });
});

describe('a delivery', () => {
  it('has one id for an endpoint and an event, which a header takes', () => {
    expect(newDelivery('whk_1', event, now).id).toBe(`whk_1~${event.id}`);
    expect(webhookDeliveryId('whk_1', 'a b\r\nx: y☃')).toMatch(/^[\x21-\x7e]+$/);
  });

  it('of a test is about nothing but its endpoint', () => {
    const test = testEventOf('1', 'whk_1', now);
    expect([test.type, test.subject, JSON.parse(test.data ?? '').id]).toEqual(['webhook.tested', 'whk_1', 'whk_1']);
  });
});

it('what others are told of is public', () => {
  const types = publicEvents.map(({ type }) => type);
  expect(types).toEqual(expect.arrayContaining(['article.published', 'comment.created', 'sponsor.updated']));
  expect(
    types.filter(type => /^(?:user|notification|subscri|address|comment\.reported|creative|flight|impression|click)/.test(type)),
  ).toEqual([]);
});

describe('what was told before', () => {
  it.each([
    ['article.deleted', {}, true],
    ['article.unpublished', {}, true],
    ['comment.removed', {}, true],
    ['comment.moderated', { status: 'hidden' }, true],
    ['comment.moderated', { status: 'visible' }, false],
    ['comment.edited', { status: 'visible' }, false],
    ['comment.edited', { status: 'held' }, true],
    ['comment.counted', {}, false],
    ['article.published', {}, false],
  ])('is ended by %s %j: %s', (type, data, ends) => {
    expect(endsWhatWasTold({ type, data })).toBe(ends);
  });
});
