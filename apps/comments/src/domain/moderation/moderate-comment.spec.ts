import { describe, expect, it } from '@jest/globals';
import type { Comment } from '../comment.js';
import { keepComment } from '../writing/keep-comment.js';
import { moderate, moderatorActions } from './moderate-comment.js';
import { undoRuling } from './undo-ruling.js';

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

describe('a decision that is taken back', () => {
  const { version: _version, ...asItWas } = edited;
  const all = moderatorActions.flatMap(action =>
    (['visible', 'held', 'hidden', 'rejected'] as const).flatMap(status => {
      try {
        return [[action, status, moderate({ ...edited, status }, { action, at })] as const];
      } catch {
        return [];
      }
    }),
  );

  it.each(all)('%s of a %s comment: all is as before, the edit too', (_action, status, decided) => {
    const { undo: _undo, ...undone } = undoRuling(decided, at);
    // It takes its place again among those that wait.
    expect(undone).toEqual({ ...asItWas, status, version: 5, ...(status === 'held' && { heldSince: edited.changedAt }) });
  });

  it('is the one that led to this version, and no other', () => {
    const decided = moderate(edited, { action: 'reject', at });
    expect(() => undoRuling({ ...decided, version: decided.version + 1 }, at)).toThrow('Nothing was decided');
    expect(() => undoRuling(undoRuling(decided, at), at)).toThrow('Nothing was decided');
  });
});

describe('a comment that is left as it is', () => {
  it.each(['visible', 'held', 'hidden', 'rejected'] as const)('stays %s, with its edit, and waits for as long as before', status => {
    const { undo: _undo, ...kept } = keepComment({ ...edited, status }, undefined, new Date());
    expect(kept).toEqual({ ...edited, status, version: 4 });
  });

  it('is not left so without a word to whoever has appealed', () => {
    const appealed: Comment = { ...comment, status: 'removed', removedBy: 'moderator', appeal: { text: 'Why?', at } };
    expect(() => keepComment(appealed, undefined, at)).toThrow('say why');
    const { appeal } = keepComment(appealed, 'Spam', at);
    expect(appeal).toEqual({ text: 'Why?', at, answer: { outcome: 'declined', at, reason: 'Spam' } });
    expect(() => keepComment({ ...comment, status: 'removed', removedBy: 'author' }, 'Spam', at)).toThrow('not possible');
  });
});
