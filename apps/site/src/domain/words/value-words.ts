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

/** Called as in the form, where the form has a field for it. */
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
