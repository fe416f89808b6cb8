import type { PaperPage } from './paper-page.js';

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
  /** Path of a square picture by which machines show it. */
  logo?: string;
  /** What it has written about itself, in the order in which the foot of every page names it. */
  pages?: readonly PaperPage[];
}

/** By which it is injected. */
export const PAPER = Symbol('PAPER');
