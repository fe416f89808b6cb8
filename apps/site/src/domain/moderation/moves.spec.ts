import { expect, it } from '@jest/globals';
import { canBeUndone, doneBy, movesOf } from './moves.js';

const appeal = { text: 'x', at: '2026-01-01T00:00:00Z' };
const answer = { outcome: 'declined', at: '2026-01-02T00:00:00Z' } as const;
const pending = { body: 'x', at: '2026-01-01T00:00:00Z', reason: 'pre-moderation', spans: [] };

it.each([
  [{ status: 'held' }, 'approve reject remove'],
  [{ status: 'visible' }, 'reject hold hide remove'],
  [{ status: 'hidden' }, 'approve reject hold remove'],
  [{ status: 'rejected' }, 'approve hold remove'],
  [{ status: 'removed', removedBy: 'moderator' }, 'restore'],
  [{ status: 'removed', removedBy: 'author' }, ''],
  [{ status: 'removed', removedBy: 'erasure' }, ''],
  [{ status: 'visible', pending }, 'approve reject hold hide remove'],
  [{ status: 'hidden', pending }, 'approve reject hold remove'],
  [{ status: 'removed', removedBy: 'moderator', pending }, 'restore'],
  [{ status: 'visible', openReports: 2 }, 'reject hold hide remove keep'],
  [{ status: 'visible', openReports: 0 }, 'reject hold hide remove'],
  [{ status: 'rejected', appeal }, 'approve hold remove keep'],
  [{ status: 'rejected', appeal: { ...appeal, answer } }, 'approve hold remove'],
  [{ status: 'removed', removedBy: 'moderator', appeal }, 'restore keep'],
  [{ status: 'removed', removedBy: 'author', appeal, openReports: 1 }, ''],
] as const)('of %j a moderator may %s', (comment, expected) => {
  expect(movesOf({ pending: undefined, removedBy: undefined, openReports: undefined, appeal: undefined, ...comment }).join(' ')).toBe(
    expected,
  );
});

it('what was decided about an edit is told as that, and every decision can be taken back', () => {
  expect([doneBy('approve', true), doneBy('reject', true), doneBy('hide', true), doneBy('approve', false)]).toEqual([
    'take-edit',
    'drop-edit',
    'hide',
    'approve',
  ]);
  expect((['approve', 'remove', 'take-edit', 'feature', 'undo', 'keep'] as const).map(canBeUndone)).toEqual([
    true,
    true,
    true,
    false,
    false,
    true,
  ]);
});
