import { z } from 'zod';
import { publicSection } from '#contracts';

/** A block as the newsroom keeps it. What the desk does not know of it is carried through. */
export const newsroomBlock = z.looseObject({ id: z.string(), type: z.string() });
export type NewsroomBlock = z.infer<typeof newsroomBlock>;

const byline = z.object({ authorId: z.string().optional(), name: z.string().optional(), role: z.string().optional() });
export type Byline = z.infer<typeof byline>;

const video = z.looseObject({
  sources: z.array(z.object({ url: z.string(), type: z.string() })),
  captions: z.array(z.object({ locale: z.string(), label: z.string(), url: z.string() })).optional(),
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
  socialImageId: z.string().optional(),
  noindex: z.boolean().optional(),
});

export const states = ['draft', 'in_review', 'approved', 'scheduled', 'published', 'unpublished'] as const;
export type ArticleState = (typeof states)[number];
export const genres = ['news', 'analysis', 'opinion', 'review', 'interview'] as const;

/** That clocks leave a planned time out, so that it was moved forward, or show it twice, so that the earlier is meant. */
const clockChange = z.enum(['skipped', 'repeated']).optional();
const schedule = z.object({
  publishAt: z.string().optional(),
  unpublishAt: z.string().optional(),
  clockChange: z.object({ publishAt: clockChange, unpublishAt: clockChange }).optional(),
});
const tag = z.object({ slug: z.string(), name: z.string() });

const returned = z.object({ why: z.string().optional(), at: z.string() });
const scheduleError = z.object({ code: z.string(), publishAt: z.string() });

export const copyStates = ['draft', 'in_review', 'approved', 'scheduled'] as const satisfies readonly ArticleState[];
/** Where an article's working copy stands. */
const copyFacts = z.object({
  state: z.enum(copyStates),
  modifiedAt: z.string(),
  schedule: schedule.optional(),
  scheduleError: z.object({ code: z.string() }).optional(),
  returned: z.object({ at: z.string() }).optional(),
});

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
  sponsoredBy: z.string().optional(),
  relatedIds: z.array(z.string()),
  storyId: z.string().optional(),
  body: z.array(newsroomBlock),
  corrections: z.array(z.object({ id: z.string(), kind: z.string(), text: z.string(), at: z.string() })),
  embargo: z.object({ until: z.string().optional(), note: z.string() }).optional(),
  takedown: z.object({ reason: z.enum(['unpublished', 'killed', 'expired']), why: z.string().optional(), at: z.string() }).optional(),
  schedule: schedule.optional(),
  scheduleError: scheduleError.optional(),
  returned: returned.optional(),
  workingCopy: copyFacts.optional(),
  modifiedAt: z.string(),
  publishedAt: z.string().optional(),
  allowed: z.array(z.string()),
  reasonNeeded: z.array(z.string()),
  /** What may be done with its working copy; where there is none, whether one may be begun. */
  copyAllowed: z.array(z.string()).optional(),
});

/** A text that is written: an article's own, or that of its working copy, which goes its own way to readers. */
export interface NewsroomArticle extends z.infer<typeof newsroomArticle> {
  readonly isCopy?: boolean;
  /** A working copy that is begun when it is saved first. */
  readonly isNew?: boolean;
  /** Of a working copy: readers are not told of the change. */
  readonly isMinor?: boolean;
}

/** A working copy as its owner tells it; its version is its article's. */
export const workingCopy = newsroomArticle
  .omit({ id: true, path: true, corrections: true, embargo: true, takedown: true, workingCopy: true, copyAllowed: true, publishedAt: true })
  .extend({ state: z.enum(copyStates), minor: z.boolean() });
export type WorkingCopy = z.infer<typeof workingCopy>;

/** What a change answers; what may be done next is asked anew. */
export const changedArticle = z.object({ version: z.int() });
export const createdArticle = changedArticle.extend({ id: z.string() });

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
  storyId: z.string().optional(),
  modifiedAt: z.string(),
  publishedAt: z.string().optional(),
  schedule: schedule.optional(),
  scheduleError: z.object({ code: z.string() }).optional(),
  embargo: z.object({ until: z.string().optional() }).optional(),
  takedown: z.object({ reason: z.enum(['unpublished', 'killed', 'expired']) }).optional(),
  returned: z.object({ at: z.string() }).optional(),
  workingCopy: copyFacts.optional(),
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
export const uploadedFile = z.object({ url: z.string(), contentType: z.string() });
