import { describe, expect, it } from '@jest/globals';
import type { Comment } from './comment.js';
import { moderate } from './moderate-comment.js';

const at = new Date('2026-11-24T12:00:00Z');
const comment: Comment = {
  id: 'cmt_1',
  version: 3,
  articleId: 'art_1',
  author: { id: 'usr_1', name: 'A reader' },
  text: 'As it was',
  status: 'visible',
  featured: false,
  pinned: false,
  shadowed: false,
  history: [],
  noticeToken: 'a'.repeat(40),
  createdAt: at,
  changedAt: at,
  firstVisibleAt: at,
  counts: { version: 0, like: 0, insightful: 0, funny: 0, replies: 0 },
};
const edited = { ...comment, pending: { text: 'As it is to be', at, reason: 'links', spans: [] } };
const outcome = ({ status, text, pending, version }: Comment) => [status, text, pending?.text, version];

describe('an edit that waits', () => {
  it.each([
    ['approve', ['visible', 'As it is to be', undefined, 4]],
    ['reject', ['visible', 'As it was', undefined, 4]],
  ] as const)('of a visible comment: %s is about the edit alone', (action, expected) => {
    expect(outcome(moderate(edited, { action, at }))).toEqual(expected);
  });

  it.each([
    ['approve', ['visible', 'As it is to be', undefined, 4]],
    ['reject', ['rejected', 'As it was', undefined, 4]],
  ] as const)(
    'of a comment that readers have hidden: %s is about both, so that it is in no queue and not forgotten',
    (action, expected) => {
      expect(outcome(moderate({ ...edited, status: 'hidden' }, { action, at }))).toEqual(expected);
    },
  );

  it('keeps what readers saw until then', () => {
    expect(moderate(edited, { action: 'approve', at }).history).toEqual([{ text: 'As it was', until: at }]);
  });
});
