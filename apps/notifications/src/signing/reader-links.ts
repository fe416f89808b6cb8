import type { Channel } from '../domain/channel.js';
import { LinkKeys } from './link-keys.js';

/** What a reader has asked for and is to confirm; the ask is named too, so that a link confirms what its mail said and nothing that was asked since. */
export interface Confirmation {
  readonly subscriptionId: string;
  readonly askId: string;
  readonly expiresAt: Date;
}

/** What a message was about; `digest:daily` of one that tells of several things. */
export interface Leaving {
  readonly subscriberId: string;
  readonly topicKey: string;
  readonly channel: Channel;
}

/** The texts in links of mail. Those to leave, and to the preferences, work for ever: mail is kept for years. */
export class ReaderLinks {
  constructor(
    private readonly keys: LinkKeys,
    /** The paper's origin: links lead to pages of the site. */
    private readonly paperUrl: string,
  ) {}

  confirmUrl(confirmation: Confirmation): string {
    return `${this.paperUrl}/subscriptions/${this.confirmToken(confirmation)}`;
  }

  preferencesUrl(subscriberId: string): string {
    return `${this.paperUrl}/preferences/${this.preferencesToken(subscriberId)}`;
  }

  /** GET shows a page; POST leaves (RFC 8058). */
  unsubscribeUrl(leaving: Leaving): string {
    return `${this.paperUrl}/unsubscribe/${this.unsubscribeToken(leaving)}`;
  }

  confirmToken({ subscriptionId, askId, expiresAt }: Confirmation): string {
    return this.keys.sign('confirm', wellFormed([subscriptionId, askId, expiresAt.getTime().toString(36)].join('.')));
  }

  /** Also of a link that has expired. */
  confirmation(token: string): Confirmation | undefined {
    const [subscriptionId, askId, expires] = this.keys.open('confirm', token)?.split('.') ?? [];
    if (!subscriptionId || !askId || !expires) return undefined;
    return { subscriptionId, askId, expiresAt: new Date(Number.parseInt(expires, 36)) };
  }

  preferencesToken(subscriberId: string): string {
    return this.keys.sign('preferences', wellFormed(subscriberId));
  }

  /** The subscriber's id. */
  preferences(token: string): string | undefined {
    return this.keys.open('preferences', token);
  }

  unsubscribeToken({ subscriberId, topicKey, channel }: Leaving): string {
    return this.keys.sign('unsubscribe', wellFormed([subscriberId, topicKey.replace(':', '~'), channel].join('.')));
  }

  leaving(token: string): Leaving | undefined {
    const [subscriberId, topic, channel] = this.keys.open('unsubscribe', token)?.split('.') ?? [];
    if (!subscriberId || !topic || (channel !== 'mail' && channel !== 'inbox')) return undefined;
    return { subscriberId, topicKey: topic.replace('~', ':'), channel };
  }
}

/** Characters that need no escape in an address (RFC 3986, 2.3); a topic key's colon goes as a tilde. */
function wellFormed(text: string): string {
  if (!/^[\w.~-]{1,300}$/.test(text)) throw new TypeError(`"${text}" cannot be what a link is about`);
  return text;
}
