import type { EditorWords } from './editor-words.js';

/** How what an article has is called, and what stands there where it is no word of its own. */
export interface ValueWords {
  /** By the name of the field, as the owner calls it. */
  field: Readonly<Record<string, string>>;
  /** Of what a field is made of. */
  part: Readonly<Record<string, string>>;
  yes: string;
  no: string;
  nothing: string;
}

type Unwritten = 'sectionIds' | 'minor' | 'state' | 'corrections' | 'embargo' | 'takedown' | 'schedule' | 'scheduleError';

/** What is written in the form is called as it is there. */
export const fieldNames = (form: EditorWords, others: Record<Unwritten, string>): ValueWords['field'] => ({
  slug: form.slug,
  headline: form.headline,
  shortHeadline: form.shortHeadline,
  kicker: form.kicker,
  standfirst: form.standfirst,
  dateline: form.dateline,
  genre: form.genre,
  locale: form.locale,
  authors: form.authors,
  tags: form.tags,
  heroId: form.hero,
  video: form.film,
  body: form.body,
  commentPolicy: form.comments,
  notify: form.notify,
  alertText: form.alertText,
  sensitive: form.sensitive,
  seo: form.search,
  relatedIds: form.related.name,
  storyId: form.story,
  sponsoredBy: form.sponsor.name,
  ...others,
});

/** So is what a field is made of. */
export const partNames = (form: EditorWords, others: Record<'type' | 'durationSeconds' | 'label', string>): ValueWords['part'] => ({
  title: form.seoTitle,
  description: form.seoDescription,
  canonicalUrl: form.canonicalUrl,
  socialImageId: form.socialImage,
  noindex: form.noindex,
  enabled: form.commentsAre.open,
  closeAfterDays: form.commentDays,
  moderation: form.commentModeration,
  guestsAllowed: form.guests,
  sources: form.film,
  url: form.url,
  posterId: form.poster,
  captions: form.captions.name,
  locale: form.locale,
  transcript: form.transcript,
  ...others,
});
