import { z } from 'zod';

const idOf = (prefix: string, name = prefix) => z.string().regex(new RegExp(`^${prefix}_[0-9a-z]{1,60}$`), `an id like ${name}_…`);

export const articleIdValue = idOf('art');
export const commentIdValue = idOf('cmt');
export const sectionIdValue = idOf('sec');
export const personIdValue = idOf('(?:usr|gst)', 'usr_… or gst');

export const articleId = z.strictObject({ articleId: articleIdValue });
export const commentId = z.strictObject({ id: commentIdValue });
export const personId = z.strictObject({ id: personIdValue });
export const noticeToken = z.strictObject({ token: z.string().regex(/^[0-9a-f]{40}$/, 'as the link has it') });

export type ArticleId = z.output<typeof articleId>;
export type CommentId = z.output<typeof commentId>;
export type PersonId = z.output<typeof personId>;
export type NoticeToken = z.output<typeof noticeToken>;
