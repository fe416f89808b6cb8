import { z } from 'zod';
import { publicImage, publicSection } from '#contracts';

/** A block as the newsroom keeps it. What the desk does not know of it is carried through. */
export const newsroomBlock = z.looseObject({ id: z.string(), type: z.string() });
export type NewsroomBlock = z.infer<typeof newsroomBlock>;

const byline = z.object({ authorId: z.string().optional(), name: z.string().optional(), role: z.string().optional() });
export type Byline = z.infer<typeof byline>;

const video = z.looseObject({
  sources: z.array(z.object({ url: z.string(), type: z.string() })),
  posterId: z.string().optional(),
  durationSeconds: z.number(),
  transcript: z.string().optional(),
});
export type NewsroomVideo = z.infer<typeof video>;

const commentPolicy = z.object({
  enabled: z.boolean(),
  closeAfterDays: z.number().optional(),
  moderation: z.string(),
  guestsAllowed: z.boolean().optional(),
});

const seo = z.object({
  title: z.string().optional(),
  description: z.string().optional(),
  canonicalUrl: z.string().optional(),
  noindex: z.boolean().optional(),
});

export const states = ['draft', 'in_review', 'approved', 'scheduled', 'published', 'unpublished'] as const;
export type ArticleState = (typeof states)[number];
export const genres = ['news', 'analysis', 'opinion', 'review', 'interview'] as const;

const schedule = z.object({ publishAt: z.string().optional(), unpublishAt: z.string().optional() });
const tag = z.object({ slug: z.string(), name: z.string() });

/** An article as its owner tells it to the newsroom. What is not read here is not shown; times are RFC 3339. */
export const newsroomArticle = z.object({
  id: z.string(),
  version: z.int(),
  state: z.enum(states),
  kind: z.enum(['story', 'video']),
  slug: z.string(),
  path: z.string(),
  genre: z.enum(genres),
  kicker: z.string().optional(),
  dateline: z.string().optional(),
  headline: z.string(),
  shortHeadline: z.string().optional(),
  standfirst: z.string().optional(),
  sectionIds: z.array(z.string()),
  tags: z.array(tag),
  authors: z.array(byline),
  heroId: z.string().optional(),
  video: video.optional(),
  locale: z.string(),
  commentPolicy,
  notify: z.enum(['none', 'subscribers', 'alert']),
  alertText: z.string().optional(),
  sensitive: z.array(z.string()),
  seo: seo.optional(),
  body: z.array(newsroomBlock),
  corrections: z.array(z.object({ id: z.string(), kind: z.string(), text: z.string(), at: z.string() })),
  embargo: z.object({ until: z.string().optional(), note: z.string() }).optional(),
  takedown: z.object({ reason: z.enum(['unpublished', 'killed', 'expired']), why: z.string().optional(), at: z.string() }).optional(),
  schedule: schedule.optional(),
  scheduleError: z.object({ code: z.string(), publishAt: z.string() }).optional(),
  returned: z.object({ why: z.string().optional(), at: z.string() }).optional(),
  modifiedAt: z.string(),
  publishedAt: z.string().optional(),
  allowed: z.array(z.string()),
  reasonNeeded: z.array(z.string()),
});
export type NewsroomArticle = z.infer<typeof newsroomArticle>;

/** What a change answers; what may be done next is asked anew. */
export const changedArticle = z.object({ id: z.string(), version: z.int() });

/** An article in a list of the newsroom. */
export const listedArticle = z.object({
  id: z.string(),
  version: z.int(),
  state: z.enum(states),
  kind: z.enum(['story', 'video']),
  headline: z.string(),
  sectionIds: z.array(z.string()),
  authors: z.array(byline),
  locale: z.string(),
  modifiedAt: z.string(),
  publishedAt: z.string().optional(),
  schedule: schedule.optional(),
  scheduleError: z.object({ code: z.string() }).optional(),
  embargo: z.object({ until: z.string().optional() }).optional(),
  takedown: z.object({ reason: z.enum(['unpublished', 'killed', 'expired']) }).optional(),
  returned: z.object({ at: z.string() }).optional(),
});
export type ListedArticle = z.infer<typeof listedArticle>;

const named = z.object({ id: z.string(), name: z.string() });
export const listedPage = z.object({
  items: z.array(listedArticle),
  next: z.string().optional(),
  included: z.object({ authors: z.array(named).optional() }).optional(),
});
export type ListedPage = z.infer<typeof listedPage>;

export const authorPage = z.object({ items: z.array(named), next: z.string().optional() });
export const sectionList = z.object({ items: z.array(publicSection) });
export const imagePage = z.object({ items: z.array(publicImage) });
export const uploadedFile = z.object({ url: z.string(), contentType: z.string() });
