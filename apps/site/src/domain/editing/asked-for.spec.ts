import { expect, it } from '@jest/globals';
import { askedFor } from './asked-for.js';

it.each([
  [{ 'schedule.unpublishAt': ' ' }, ['schedule', 'unschedule'], 'unschedule'],
  [{ 'schedule.publishAt': '', 'schedule.unpublishAt': '2030-01-31T06:30' }, ['schedule', 'unschedule'], 'schedule'],
  [{ 'schedule.publishAt': '' }, ['schedule'], 'schedule'],
])('a plan without any time takes one away that there is: %j', (fields, allowed, step) => {
  expect(askedFor({ ...fields, do: 'schedule' }, { allowed })).toMatchObject({ do: step });
});

it('any other step stays what it is', () => expect(askedFor({ do: 'kill' }, { allowed: ['unschedule'] })).toEqual({ do: 'kill' }));
