import { expect, it } from '@jest/globals';
import { filtersIn, queueAddress } from './queue-address.js';

const read = (query: string) => filtersIn(new URLSearchParams(query));

it('the filters of a queue live in its address, and come back from it', () => {
  const filters = {
    queue: 'reported',
    reason: 'suspect-words',
    section: 'sec_town',
    person: 'gst_a1',
    from: '2026-11-01',
    to: '2026-11-02',
    after: 'eyJ_-x',
    people: 'eyJ_-y',
  } as const;
  const address = queueAddress(filters);
  expect(read(address.split('?')[1] ?? '')).toEqual(filters);
  expect(queueAddress(filters, { queue: 'held', after: undefined, people: undefined, reason: undefined })).toBe(
    '/moderation?section=sec_town&person=gst_a1&from=2026-11-01&to=2026-11-02',
  );
});

it('what cannot be meant is left out', () => {
  expect(read('queue=mine&reason=<b>&section=town&person=me&from=1.11.&to=&after=a%20b&x=y')).toEqual({ queue: 'held' });
  expect(queueAddress({ queue: 'held' })).toBe('/moderation');
});
