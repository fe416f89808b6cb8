import type { Delivery } from '../delivering/delivery.js';
import type { Occasion } from '../matching/occasion.js';
import { topicInWords } from './topic-in-words.js';

/** All that a template sees. Nothing of it is the reader's address. */
export interface MailFacts {
  readonly paper: { readonly name: string; readonly url: string };
  /** What is told of; `item` is the first. */
  readonly items: readonly object[];
  readonly item: object;
  /** All that is told of. */
  readonly count: number;
  /** How many are not among `items`, and where they are found. */
  readonly rest: { readonly count: number; readonly url: string };
  /** What a message without an occasion brings. */
  readonly content: Readonly<Record<string, unknown>>;
  /** Absent where there is nothing to leave. */
  readonly links: { readonly unsubscribe?: string; readonly preferences?: string };
}

export interface MailFactsOf {
  readonly paper: MailFacts['paper'];
  readonly links: MailFacts['links'];
  readonly reader: { readonly locale: string; readonly zone: string };
  readonly occasions: readonly Occasion[];
  readonly content?: Delivery['content'];
}

/** A mail tells of no more, the latest ones: programs that show mail cut off what is longer than some 100 KB, with the link to leave at its end. */
export const mostItems = 30;

export function mailFacts({ paper, links, reader, occasions, content = {} }: MailFactsOf): MailFacts {
  const items = occasions.slice(-mostItems).map(occasion => itemOf(occasion, paper.url, reader));
  const rest = restOf(occasions.slice(0, -mostItems), paper.url);
  const { topicKey, expiresAt } = content;
  const asked = {
    ...(typeof topicKey === 'string' && { topic: topicInWords(topicKey) }),
    ...(expiresAt instanceof Date && { expires: momentIn(expiresAt, reader) }),
  };
  return { paper, links, items, item: items[0] ?? {}, count: occasions.length, rest, content: { ...content, ...asked } };
}

const itemOf = ({ kind, at, content }: Occasion, paperUrl: string, reader: MailFactsOf['reader']): object => ({
  ...content,
  kind,
  url: urlOf(content, paperUrl),
  time: momentIn(at, reader),
});

/** Where all of them stand, or else the front page. */
function restOf(left: readonly Occasion[], paperUrl: string): MailFacts['rest'] {
  const pages = new Set(left.map(({ content }) => urlOf(content, paperUrl).replace(/#.*$/, '')));
  const [page = paperUrl] = pages.size === 1 ? pages : [];
  return { count: left.length, url: page };
}

/** A path of the site alone: what a reader follows from a mail leads nowhere else. */
const urlOf = ({ path }: Occasion['content'], paperUrl: string): string =>
  typeof path === 'string' && /^\/(?![/\\])/.test(path) ? new URL(path, paperUrl).href : paperUrl;

/** As its reader would say it: `28 November 2026 at 07:30`. */
const momentIn = (at: Date, { locale, zone }: MailFactsOf['reader']): string => clockOf(locale, zone).format(at);

/** To make one takes as long as to fill in a template, and most readers share a few. Locales are what readers make of them, so no more than these are kept. */
const clocks = new Map<string, Intl.DateTimeFormat>();
const mostClocks = 500;

function clockOf(locale: string, timeZone: string): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone}`;
  const known = clocks.get(key);
  if (known) return known;
  if (clocks.size === mostClocks) clocks.clear();
  const clock = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone });
  clocks.set(key, clock);
  return clock;
}
