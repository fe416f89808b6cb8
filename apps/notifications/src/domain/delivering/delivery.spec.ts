import { describe, expect, it } from '@jest/globals';
import { notificationSent } from '#contracts';
import { digestDeliveryId, repliesDeliveryId, singleDeliveryId } from './delivery.js';

describe('the id of a message', () => {
  it.each([
    [singleDeliveryId('article:art_1:first', 'sbr_1'), 'dlv:article:art_1:first~sbr_1:mail'],
    [digestDeliveryId('daily', '2026-11-28T07:30', 'sbr_1'), 'dlv:digest:daily:2026-11-28T07:30:sbr_1:mail'],
    [repliesDeliveryId('art_1', new Date(0), 'sbr_1'), 'dlv:replies:art_1:1970-01-01T00:00:00.000Z:sbr_1:mail'],
  ])('%s is one that events may have', (id, expected) => {
    expect(id).toBe(expected);
    expect(notificationSent({ id, version: 1, subscriberId: 'sbr_1', channel: 'mail', sentAt: new Date(0).toISOString() }).key).toBe(id);
  });
});
