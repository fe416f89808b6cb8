import { z } from 'zod';
import type { BodyBlock } from './body-block.js';
import { readableCharacters } from './readable-characters.js';
import { plainText } from './sanitise.js';
import { slugPattern } from './slug.js';

const plain = (longest: number) => z.string().overwrite(plainText).max(longest);
const id = (prefix: string) => z.string().regex(new RegExp(`^${prefix}_[0-9a-z]{1,40}$`), `an id like ${prefix}_…`);
const locale = z
  .string()
  .max(35)
  .refine(isLocale, 'a BCP 47 language tag such as "en" or "de-CH"')
  .meta({ description: 'BCP 47', example: 'en' });
const httpsUrl = z
  .url({ protocol: /^https$/ })
  .overwrite(readableCharacters)
  .max(2_000);
/** A file of the paper's own, or one elsewhere by https. */
const mediaUrl = z.union([
  z
    .string()
    .max(2_000)
    .regex(/^\/media\/[\w./-]+$/),
  httpsUrl,
]);

export const video = z.strictObject({
  sources: z
    .array(z.strictObject({ url: mediaUrl, type: z.enum(['video/mp4', 'application/vnd.apple.mpegurl']) }))
    .min(1)
    .max(10),
  posterId: id('img').optional(),
  durationSeconds: z.int().min(1).max(86_400),
  captions: z
    .array(z.strictObject({ locale, label: plain(100).min(1), url: mediaUrl }))
    .max(50)
    .default([]),
  transcript: z.string().overwrite(readableCharacters).max(200_000).optional(),
});

export const slug = z.string().min(1).max(120).regex(slugPattern, 'lower-case letters, digits and single hyphens');

const byline = z.union([z.strictObject({ authorId: id('aut') }), z.strictObject({ name: plain(200).min(1), role: plain(200).optional() })]);

const commentPolicy = z.strictObject({
  enabled: z.boolean(),
  closeAfterDays: z.int().min(1).max(3_650).optional().meta({ description: 'Days from the first publication' }),
  moderation: z.enum(['inherit', 'post', 'pre', 'pre-first']).default('inherit'),
  guestsAllowed: z.boolean().optional(),
});

const seo = z.strictObject({
  title: plain(200).optional(),
  description: plain(500).optional(),
  canonicalUrl: httpsUrl.optional(),
  socialImageId: id('img').optional(),
  noindex: z.boolean().optional(),
});

/** What an editor writes, but for the body: each field with its rule, and what it is when nothing is said. */
export const contentFields = {
  genre: z.enum(['news', 'analysis', 'opinion', 'review', 'interview']).default('news'),
  kicker: plain(80).optional(),
  dateline: plain(120).optional(),
  headline: plain(200).min(1),
  shortHeadline: plain(80).min(1).optional(),
  standfirst: plain(500).optional(),
  sectionIds: z.array(id('sec')).min(1).max(20).meta({ description: 'The first is the primary one' }),
  tags: z
    .array(z.strictObject({ slug, name: plain(100).min(1) }))
    .max(50)
    .default([]),
  authors: z.array(byline).max(50).default([]).meta({ description: 'In order; an author with an account, or a guest byline' }),
  heroId: id('img').optional(),
  video: video.optional(),
  locale: locale.optional(),
  commentPolicy: commentPolicy.default({ enabled: true, moderation: 'inherit' }),
  notify: z.enum(['none', 'subscribers', 'alert']).default('none'),
  alertText: plain(200).min(1).optional(),
  sensitive: z.array(plain(60).min(1)).max(20).default([]),
  seo: seo.optional(),
  sponsoredBy: id('spn').optional(),
  relatedIds: z.array(id('art')).max(50).default([]).meta({ description: 'Not looked up; readers are shown those that they may see' }),
  storyId: z
    .string()
    .regex(/^[\w-]{1,64}$/)
    .optional()
    .meta({ description: 'The running story that it belongs to' }),
};

const content = z.strictObject(contentFields);

export type Byline = z.infer<typeof byline>;
/** What an editor writes. */
export type ArticleContent = z.infer<typeof content> & { readonly locale: string; readonly body: readonly BodyBlock[] };

export const contentSchema = content;

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
