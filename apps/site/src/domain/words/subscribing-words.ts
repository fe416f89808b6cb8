import type { Frequency, LeavingScope, Suppressed } from '../subscribing/reader-preferences.js';
import type { Topic } from '../subscribing/topic.js';

type Message = readonly [title: string, text: string];

/** Everything about being told by mail: asking for it, settling it, changing it and ending it. */
export interface SubscribingWords {
  /** What one is told of; of what the paper no longer has, without its name. */
  topic: Record<Topic['kind'], (name: string | undefined) => string>;
  frequency: Record<Frequency, string>;
  channel: Record<'mail' | 'inbox', string>;
  form: {
    title: string;
    text: (topic: string) => string;
    address: string;
    frequency: string;
    send: string;
    hint: string;
    /** Before the button that follows it in the inbox. */
    orOnSite: string;
    onSite: string;
  };
  sent: Message;
  /** There is nothing to confirm. */
  settled: Record<'mail' | 'inbox', Message>;
  refused: Record<'invalid' | 'elsewhere' | 'nobody' | 'closed' | 'tooOften' | 'full', Message>;
  away: Message;
  awayWithoutForm: Message;
  /** There is nothing at a private link. */
  gone: Message;
  confirm: { ask: Message; yes: string; hint: string; done: Message; already: Message; expired: Message };
  toPreferences: string;
  preferences: {
    title: string;
    text: (address: string) => string;
    textWithoutAddress: string;
    /** Of who is signed in; the address to which mail goes, where there is one. */
    textOfOwn: (address: string | undefined) => string;
    /** Whatever one follows, no mail comes. */
    suppressed: Record<Suppressed, string>;
    saved: Message;
    stale: Message;
    invalid: Message;
    faults: Record<'zone' | 'quiet' | 'digestAt' | 'digestWeekday', string>;
    subscriptions: string;
    none: string;
    pending: string;
    onlyIf: (condition: string) => string;
    end: string;
    channels: string;
    channelsHint: string;
    byCategory: Record<'news' | 'replies' | 'reports', string>;
    all: string;
    times: string;
    digestAt: string;
    digestWeekday: string;
    zone: string;
    quietFrom: string;
    quietUntil: string;
    quietHint: string;
    mutes: string;
    mutedPerson: string;
    unmute: string;
    save: string;
  };
  leaving: {
    ask: Message;
    scope: Record<LeavingScope, string>;
    legend: string;
    leave: string;
    done: Record<LeavingScope, Message>;
  };
  replies: {
    link: string;
    title: string;
    text: string;
    address: string;
    addressOrNone: string;
    addressHint: string;
    send: string;
    sent: Message;
    done: Message;
    notYours: Message;
  };
}
