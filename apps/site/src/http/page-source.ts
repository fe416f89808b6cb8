import type { PageReading, PageRequest } from '../queries/page-reading.js';

/** A kind of page: which paths it answers, and how it is read and rendered. */
export interface PageSource {
  readonly path: RegExp;
  /** Whether `?after=` leads to older pages of it. */
  readonly isList?: true;
  /** Whether `?comments=` leads to other pages of what is said under it. */
  readonly isDiscussed?: true;
  /** Of what machines read; a page where none is said. */
  readonly contentType?: string;
  /** Whether `?q=` is looked for, within `section`, `from` and `to`. */
  readonly isSearch?: true;
  readonly read: (match: string, request: PageRequest, path: string) => Promise<PageReading<string>>;
}
