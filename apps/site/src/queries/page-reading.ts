import type { Parts } from '../cache/parts.js';
import type { GoneReason } from '../domain/article/gone-reason.js';
import type { SearchAddress } from '../domain/search/search-address.js';
import type { DiscussionRequest } from './read-discussion.js';

/** What is at a path: a page's view, a way on, or nothing (any more). */
export type PageReading<View> =
  | { readonly found: 'page'; readonly view: View }
  | { readonly found: 'moved'; readonly to: string }
  | { readonly found: 'gone'; readonly reason: GoneReason }
  | { readonly found: 'nothing' };

/** The same reading, with what is made of a page's view. */
export const mapPage = <View, Made>(reading: PageReading<View>, make: (view: View) => Made): PageReading<Made> =>
  reading.found === 'page' ? { found: 'page', view: make(reading.view) } : reading;

/** Where in a list a page begins, none for the newest; which of the comments under it; what is looked for. */
export interface PageRequest extends DiscussionRequest, Partial<SearchAddress> {
  readonly parts: Parts;
}
