import { ids } from '../ids.js';

/** What moderators look through, in the order of the tabs. */
export const queues = ['held', 'reported', 'appeals', 'all'] as const;
export type Queue = (typeof queues)[number];

/** Which comments a page of a queue shows; all of it stands in the page's address. */
export interface QueueFilters {
  readonly queue: Queue;
  readonly reason?: string;
  /** `sec_…` */
  readonly section?: string;
  /** `usr_…` or `gst_…` */
  readonly person?: string;
  /** Days of the paper, as `2026-11-23`; both are within. */
  readonly from?: string;
  readonly to?: string;
  readonly after?: string;
  /** The same for the people of a queue, whose pages are their own. */
  readonly people?: string;
}

const forms = {
  reason: /^[\w-]{1,60}$/,
  section: ids.section,
  person: ids.person,
  from: /^\d{4}-\d{2}-\d{2}$/,
  to: /^\d{4}-\d{2}-\d{2}$/,
  after: /^[\w-]{1,512}$/,
  people: /^[\w-]{1,512}$/,
} as const;

const isQueue = (text: string | null): text is Queue => queues.includes(text as Queue);

/** What cannot be meant is left out. */
export function filtersIn(query: URLSearchParams): QueueFilters {
  const queue = query.get('queue');
  const given = Object.entries(forms).flatMap(([name, form]) => {
    const value = query.get(name)?.trim() ?? '';
    return form.test(value) ? [[name, value]] : [];
  });
  return { queue: isQueue(queue) ? queue : 'held', ...Object.fromEntries(given) };
}

export const deskPath = '/moderation';

/** The page of a queue; what is `undefined` in `change` is left out of the address. */
export function queueAddress(
  filters: QueueFilters,
  change: { readonly [Name in keyof QueueFilters]?: QueueFilters[Name] | undefined } = {},
): string {
  const { queue, ...rest } = { ...filters, ...change };
  const said = Object.entries(rest).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const query = new URLSearchParams([...(queue === 'held' || queue === undefined ? [] : [['queue', queue]]), ...said]).toString();
  return query === '' ? deskPath : `${deskPath}?${query}`;
}

/** Whether anything but the tab is chosen. */
export const isFiltered = ({ queue: _queue, after: _after, people: _people, ...rest }: QueueFilters): boolean =>
  Object.keys(rest).length > 0;

export const commentPath = (id: string): string => `${deskPath}/comments/${id}`;
export const personPath = (id: string): string => `${deskPath}/people/${id}`;
export const policyPath = (scope: string): string => `${deskPath}/policies/${scope}`;
