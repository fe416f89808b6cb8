import type { Device } from '../booking/targeting.js';
import type { KnownArticle } from './known-article.js';

/** A page that is shown to somebody, as far as a decision looks at it. Of an article that is known here, nothing in it is from a browser. */
export interface PageView {
  readonly at: Date;
  /** On the paper's own clock. */
  readonly clock: PaperTime;
  readonly article: KnownArticle | 'unknown' | undefined;
  /** That the page belongs to, and those above them; the first is its own. */
  readonly sectionIds: readonly string[];
  readonly tags: readonly string[];
  /** BCP 47. */
  readonly locale: string;
  readonly country?: string | undefined;
  readonly device?: Device | undefined;
  /** Somebody has switched advertising off, for the article or for the whole paper. */
  readonly isWithoutAds: boolean;
}

/** Of the paper's zone. */
export interface PaperTime {
  /** ISO 8601: 1 is Monday. */
  readonly weekday: number;
  /** Since midnight, by the clock on the wall. */
  readonly minute: number;
}
