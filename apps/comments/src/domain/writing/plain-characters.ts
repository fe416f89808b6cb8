/**
 * C0 and C1 but for tab and line feed, the bidi embeddings, overrides and isolates (a reader would see another order than the
 * one that was moderated), byte order marks, annotations, noncharacters and halves of surrogate pairs.
 */
const controls =
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u206a-\u206f\ufeff\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff\p{Cs}]/gu;

export const withoutControls = (text: string): string => text.replaceAll(controls, '');

/** White space, what no font draws, and letters that are drawn as nothing. */
const invisible = /[\s\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Co}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** What is left for the eye. */
export const visibleText = (text: string): string => text.replaceAll(invisible, '');
