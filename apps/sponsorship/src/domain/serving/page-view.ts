import type { Device } from '../booking/targeting.js';

/** A page that is shown to somebody, as far as a decision looks at it. */
export interface PageView {
  readonly at: Date;
  readonly articleId?: string;
  /** That the page belongs to, and those above it; the first is its own. */
  readonly sectionIds: readonly string[];
  readonly tags: readonly string[];
  /** What the article is about that no sponsor stands beside; from the article itself, never from a browser. */
  readonly sensitive: readonly string[];
  /** Headline, standfirst and text of the article, folded; against words that a sponsor has named. */
  readonly text: string;
  readonly locale: string;
  readonly country?: string;
  readonly device?: Device;
}
