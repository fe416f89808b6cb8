/** Who the paper is; all of it is configuration. */
export interface Paper {
  name: string;
  tagline: string;
  /** IANA zone in which the paper dates itself. */
  timeZone: string;
  /** BCP 47. */
  locale: string;
  /** Public origin, without a trailing slash. */
  url: string;
  /** `#rrggbb`; what a page uses where no section lends it a colour. */
  accent?: string;
}

/** By which it is injected. */
export const PAPER = Symbol('PAPER');
