import { expect, it } from '@jest/globals';
import { HealthSources } from '#health';
import { LeftOut } from './left-out.js';

it('is told of where something was left out, until that is told, or nothing is told there any more', async () => {
  const health = new HealthSources();
  const leftOut = new LeftOut(health);
  const count = async () => (await health.ask('machines'))['leftOut'];
  const tell = (place: string, ...ids: readonly string[]) =>
    leftOut.each(
      place,
      ids.map(id => ({ id })),
      ({ id }) => {
        if (id === 'bad') throw new Error('headline says nothing');
        return id;
      },
    );
  expect(tell('/town/feed.xml', 'good', 'bad')).toEqual(['good']);
  expect(tell('/tags/odd/feed.xml', 'bad')).toEqual([]);
  expect(await health.ask('machines')).toEqual({ status: 'degraded', leftOut: 1, what: [{ id: 'bad', reason: 'headline says nothing' }] });
  tell('/town/feed.xml', 'good');
  expect(await count()).toBe(1);
  leftOut.forget('/tags/odd/feed.xml');
  expect(await count()).toBe(0);
});
