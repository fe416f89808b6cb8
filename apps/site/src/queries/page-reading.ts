import type { Parts } from '../cache/parts.js';
import type { GoneReason } from '../domain/gone-reason.js';
import type { SearchAddress } from '../domain/search/search-address.js';
import type { DiscussionRequest } from './read-discussion.js';

/** What is at a path: a page's view, a way on, or nothing (any more). */
export type PageReading<View> =
  | { readonly found: 'page'; readonly view: View }
  | { readonly found: 'moved'; readonly to: string }
  | { readonly found: 'gone'; readonly reason: GoneReason }
  | { readonly found: 'nothing' };

/** Where in a list a page begins, none for the newest; which of the comments under it; what is looked for. */
export interface PageRequest extends DiscussionRequest, Partial<SearchAddress> {
  readonly parts: Parts;
}
