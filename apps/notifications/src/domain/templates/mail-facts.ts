import type { Delivery } from '../delivering/delivery.js';
import type { Occasion } from '../matching/occasion.js';
import { topicInWords } from './topic-in-words.js';

/** All that a template sees. Nothing of it is the reader's address. */
export interface MailFacts {
  readonly paper: { readonly name: string; readonly url: string };
  /** What is told of; `item` is the first. */
  readonly items: readonly object[];
  readonly item: object;
  readonly count: number;
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

export function mailFacts({ paper, links, reader, occasions, content = {} }: MailFactsOf): MailFacts {
  const items = occasions.map(occasion => itemOf(occasion, paper.url, reader));
  const { topicKey, expiresAt } = content;
  const asked = {
    ...(typeof topicKey === 'string' && { topic: topicInWords(topicKey) }),
    ...(expiresAt instanceof Date && { expires: momentIn(expiresAt, reader) }),
  };
  return { paper, links, items, item: items[0] ?? {}, count: items.length, content: { ...content, ...asked } };
}

function itemOf({ kind, at, content }: Occasion, paperUrl: string, reader: MailFactsOf['reader']): object {
  const { path } = content;
  // A path of the site alone: what a reader follows from a mail leads nowhere else.
  const url = typeof path === 'string' && /^\/(?![/\\])/.test(path) ? new URL(path, paperUrl).href : paperUrl;
  return { ...content, kind, url, time: momentIn(at, reader) };
}

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
