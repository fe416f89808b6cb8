import { describe, expect, it } from '@jest/globals';
import type { Comment } from '../comment.js';
import { hideReported } from '../moderation/hide-reported.js';
import { moderate, type ModeratorAction } from '../moderation/moderate-comment.js';
import { restrictionOf } from '../moderation/restriction.js';
import { acceptComment, editComment, type TextVerdict } from './write-comment.js';

const at = new Date('2026-11-24T12:00:00Z');
const pass: TextVerdict = { outcome: 'pass' };
const found = (outcome: 'hold' | 'reject'): TextVerdict => ({ outcome, finding: { reason: 'suspect-words', spans: [] } });
const written = (verdict: TextVerdict): Comment =>
  acceptComment(
    { id: 'cmt_1', articleId: 'art_1', author: { id: 'usr_1', name: 'A reader' }, text: 'First', shadowed: false, noticeToken: 'a' },
    verdict,
    at,
  );
const decided = (comment: Comment, action: ModeratorAction, reason?: string): Comment =>
  moderate(comment, { action, at, ...(reason !== undefined && { reason }) });

describe('another text', () => {
  it('keeps what readers have reported, though they do not see it any more', () => {
    const edited = editComment(hideReported(written(pass), at), 'Harmless', pass, at);
    expect([edited.status, edited.text, edited.history]).toEqual(['hidden', 'Harmless', [{ text: 'First', until: at }]]);
  });

  it('keeps nothing of what readers have never seen', () => {
    expect(editComment(written(found('hold')), 'Second', pass, at).history).toEqual([]);
  });

  it.each<[string, Comment, TextVerdict, string]>([
    ['what the policy held waits again', written(found('hold')), pass, 'held'],
    ['what the policy rejected waits for a moderator', written(found('reject')), pass, 'held'],
    ['what the policy rejected is rejected again', written(found('reject')), found('reject'), 'rejected'],
    ['what a moderator rejected stays rejected, whatever was found', decided(written(found('hold')), 'reject'), pass, 'rejected'],
    ['what a moderator holds stays held', decided(written(pass), 'hold'), found('reject'), 'held'],
    ['what readers have hidden stays hidden', hideReported(written(pass), at), found('reject'), 'hidden'],
  ])('undoes no decision: %s', (_what, comment, verdict, status) => {
    expect(editComment(comment, 'Second', verdict, at).status).toBe(status);
  });
});

describe('why readers do not see it', () => {
  const insult = decided(written(pass), 'hide', 'Insult');

  it.each<[string, Comment, object | undefined]>([
    ['a moderator hid it', insult, { decidedBy: 'moderator', reason: 'Insult' }],
    [
      'readers hid what a moderator had shown again',
      hideReported(decided(insult, 'approve'), at),
      { decidedBy: 'reports', reason: 'reported' },
    ],
    ['the policy held it', written(found('hold')), { decidedBy: 'policy', reason: 'suspect-words' }],
    [
      'a moderator rejected what the policy held',
      decided(written(found('hold')), 'reject'),
      { decidedBy: 'moderator', reason: 'suspect-words' },
    ],
    ['they do', decided(insult, 'approve'), undefined],
  ])('is who decided last: %s', (_who, comment, restriction) => {
    expect(restrictionOf(comment)).toEqual(restriction);
  });
});
