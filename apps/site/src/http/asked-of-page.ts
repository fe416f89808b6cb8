import { isCommentOrder } from '../domain/comments/comment-order.js';
import { longestQuestion } from '../domain/search/question.js';
import type { PageRequest } from '../queries/page-reading.js';
import type { PageSource } from './page-source.js';

/** What of an address's query changes the page; always in this order, for it is part of the page's key. */
export type AskedOfPage = Omit<PageRequest, 'parts'>;

const longest = 512;

/** Whether what is asked for is the reader's own, which is on no page that is kept. */
export const asksForOwn = (source: Pick<PageSource, 'isDiscussed'> | undefined, query: URLSearchParams): boolean =>
  source?.isDiscussed === true && query.get('mine') === '1';

/** Whatever a page does not know is left out, so that it is the same page. */
export function askedOf(source: Pick<PageSource, 'isList' | 'isDiscussed' | 'isSearch'> | undefined, query: URLSearchParams): AskedOfPage {
  const after = query.get('after')?.slice(0, longest);
  if (source?.isList) return after === undefined ? {} : { after };
  if (source?.isSearch) return searchIn(query, after);
  const comments = query.get('comments');
  if (!source?.isDiscussed || comments === null || !isCommentOrder(comments)) return {};
  const under = query.get('under')?.slice(0, longest);
  if (comments === 'newest' && under === undefined && after === undefined) return {};
  return { comments, ...(under !== undefined && { under }), ...(after !== undefined && { after }) };
}

/** One character more than may be looked for is enough to say that it is too long. */
function searchIn(query: URLSearchParams, after: string | undefined): AskedOfPage {
  const said = ['section', 'from', 'to'].map(name => [name, query.get(name)?.slice(0, longest)]).filter(([, value]) => value);
  return { q: (query.get('q') ?? '').trim().slice(0, longestQuestion + 1), ...Object.fromEntries(said), ...(after && { after }) };
}
