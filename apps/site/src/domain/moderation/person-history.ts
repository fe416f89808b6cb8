import { z } from 'zod';
import { appeal } from './appeal.js';
import { moderatedComment } from './moderated-comment.js';

export const standings = ['good', 'suspended', 'banned', 'shadow-banned'] as const;

export const personStanding = z.object({
  id: z.string(),
  version: z.int(),
  standing: z.enum(standings),
  until: z.string().optional(),
  reason: z.string().optional(),
  trusted: z.boolean(),
  appeal: appeal.optional(),
});
export type PersonStanding = z.infer<typeof personStanding>;
export type Standing = PersonStanding['standing'];

/** Somebody whose appeal nobody has answered, by the name under which they wrote last. */
const appealing = personStanding.extend({ name: z.string().optional() });
export type AppealingPerson = z.infer<typeof appealing>;
export const peoplePage = z.object({ items: z.array(appealing), next: z.string().optional() });
export type PeoplePage = z.infer<typeof peoplePage>;

/** Who decided where no person did. */
export const policyItself = 'policy';

/** One decision, of one moderator or of the policy itself: about a comment, a person, or a policy. */
export const logLine = z.object({
  id: z.string(),
  at: z.string(),
  moderator: z.string(),
  action: z.string(),
  reason: z.string().optional(),
  commentId: z.string().optional(),
  articleId: z.string().optional(),
  personId: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
});
export type LogLine = z.infer<typeof logLine>;

export const logPage = z.object({ items: z.array(logLine), next: z.string().optional() });

export const personHistory = z.object({ standing: personStanding, decisions: z.array(logLine), comments: z.array(moderatedComment) });
export type PersonHistory = z.infer<typeof personHistory>;

/** The newest name that somebody has written under; their id where none is known. */
export const nameOf = ({ standing: { id }, comments }: PersonHistory): string => comments[0]?.author.name ?? id;
