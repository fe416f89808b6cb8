import { z } from 'zod';
import { publicComment as publicCommentSchema } from '#contracts';
import { asSeenBy, type Comment } from '../domain/comment.js';
import { publicComment } from '../domain/public-comment.js';
import { restrictionOf } from '../domain/moderation/restriction.js';
import { appealView } from './moderation/appeal-view.js';
import { rendered } from './rendered.js';
import { editableUntil } from '../domain/writing/write-comment.js';

const count = z.int().min(0);
export const reactionCounts = z.object({ like: count, insightful: count, funny: count });
const counts = z.object({ reactions: reactionCounts, replies: count, countsVersion: count });
const finding = z.object({ reason: z.string(), spans: z.array(z.object({ start: count, end: count })) });

/** A comment as every reader may have it. */
export const commentView = publicCommentSchema.extend({ counts });
export type CommentView = z.infer<typeof commentView>;

/** A comment as its author may have it. */
export const ownCommentView = commentView.extend({
  noticeUrl: z.string().meta({ description: 'What was decided about it, and how to appeal; for its author alone' }),
  pending: z.object({ body: z.string(), at: z.date() }).optional().meta({ description: 'An edit that waits for a moderator' }),
  reason: z.string().optional().meta({ description: 'Why others do not see it: a code, or in words' }),
  editableUntil: z.date().optional().meta({ description: 'Absent where the text can no longer be changed' }),
});
export type OwnCommentView = z.infer<typeof ownCommentView>;

/** A comment as a moderator sees it: whole, with why it waits and the words that were found. */
export const moderatedCommentView = ownCommentView
  .omit({ noticeUrl: true, editableUntil: true, reason: true })
  .required({ author: true, body: true, bodyHtml: true })
  .extend({
    shadowed: z.boolean(),
    finding: finding.optional(),
    pending: finding.extend({ body: z.string(), at: z.date() }).optional(),
    appeal: appealView.optional(),
    history: z.array(z.object({ text: z.string(), until: z.date() })),
    removedBy: z.string().optional(),
    reports: z.record(z.string(), count).optional(),
    openReports: count.optional(),
  });
export type ModeratedCommentView = z.infer<typeof moderatedCommentView>;

export function commentViewOf(comment: Comment): CommentView {
  const { version: countsVersion, replies, ...reactions } = comment.counts;
  return { ...publicComment(comment, rendered), counts: { reactions, replies, countsVersion } };
}

/** What its author wrote, whoever else sees it. A shadowed comment looks to its author as if all did. */
export function ownViewOf(comment: Comment, editWindowMinutes: number): OwnCommentView {
  const { status, author, text, noticeToken, pending } = comment;
  const until = editableUntil(comment, editWindowMinutes);
  const reason = restrictionOf(comment)?.reason;
  return {
    ...commentViewOf(asSeenBy(comment, author.id)),
    status,
    ...(status !== 'removed' && { author, body: text, bodyHtml: rendered(text) }),
    noticeUrl: `/notices/${noticeToken}`,
    ...(pending && { pending: { body: pending.text, at: pending.at } }),
    ...(reason !== undefined && { reason }),
    ...(status !== 'removed' && until > new Date() && { editableUntil: until }),
  };
}

export function moderatedViewOf(
  comment: Comment & { reports?: Readonly<Record<string, number>>; openReports?: number },
): ModeratedCommentView {
  const { status, author, text, shadowed, finding: found, pending, appeal, history, removedBy, reports, openReports } = comment;
  return {
    ...commentViewOf(comment),
    status,
    author,
    body: text,
    bodyHtml: rendered(text),
    shadowed,
    ...(found && { finding: { reason: found.reason, spans: [...found.spans] } }),
    ...(pending && { pending: { body: pending.text, at: pending.at, reason: pending.reason, spans: [...pending.spans] } }),
    ...(appeal && { appeal }),
    history: [...history],
    ...(removedBy !== undefined && { removedBy }),
    ...(reports && { reports }),
    ...(openReports !== undefined && { openReports }),
  };
}
