import { z } from 'zod';
import { block } from './block.js';
import { id, instant, locale, path, slug, url, version } from '../fields.js';
import { publicImage } from './public-image.js';
import { publicVideo } from './public-video.js';

export const articleSection = z.object({ id: id('sec'), slug, name: z.string().min(1), path, ancestorIds: z.array(id('sec')) });

/** Present only where the author has an account; a guest byline is a name. */
export const articleAuthor = z.object({
  id: id('aut').optional(),
  slug: slug.optional(),
  name: z.string().min(1).max(200),
  role: z.string().max(200).optional(),
});

export const correction = z.object({
  id: z.string().min(1).max(64),
  kind: z.enum(['correction', 'clarification', 'retraction']),
  text: z.string().min(1).max(5_000),
  at: instant,
  position: z.enum(['top', 'bottom']),
});

export const commentPolicy = z.object({
  enabled: z.boolean(),
  closeAfterDays: z.int().min(1).max(3_650).optional().meta({ description: 'Days from firstPublishedAt' }),
  moderation: z.enum(['inherit', 'post', 'pre', 'pre-first']),
  guestsAllowed: z.boolean().optional(),
});

const seo = z.object({
  title: z.string().max(200).optional(),
  description: z.string().max(500).optional(),
  canonicalUrl: url.optional(),
  socialImage: publicImage.optional(),
  noindex: z.boolean().optional(),
});

/** The whole public state of a visible article: complete for a consumer that can ask nobody. */
export const publicArticle = z.object({
  id: id('art'),
  version,
  kind: z.enum(['story', 'video', 'liveblog']),
  genre: z.enum(['news', 'analysis', 'opinion', 'review', 'interview']),
  kicker: z.string().max(80).optional(),
  dateline: z.string().max(120).optional(),
  headline: z.string().min(1).max(200),
  shortHeadline: z.string().min(1).max(80).optional(),
  standfirst: z.string().max(500).optional(),
  slug,
  path,
  previousPaths: z.array(path),
  body: z.array(block),
  sections: z.array(articleSection).min(1).meta({ description: 'The first is the primary one' }),
  tags: z.array(z.object({ slug, name: z.string().min(1).max(100) })),
  authors: z.array(articleAuthor),
  hero: publicImage.optional(),
  video: publicVideo.optional(),
  locale,
  translations: z.array(z.object({ locale, articleId: id('art'), path })).optional(),
  firstPublishedAt: instant,
  publishedAt: instant,
  updatedAt: instant,
  modifiedAt: instant,
  commentPolicy,
  corrections: z.array(correction),
  sensitive: z.array(z.string().min(1).max(60)),
  notify: z.enum(['none', 'subscribers', 'alert']),
  alertText: z.string().max(200).optional(),
  seo: seo.optional(),
  sponsoredBy: id('spn').optional(),
  relatedIds: z.array(id('art')).optional(),
  storyId: z.string().max(64).optional(),
  imported: z.boolean().optional(),
});
export type PublicArticle = z.infer<typeof publicArticle>;
