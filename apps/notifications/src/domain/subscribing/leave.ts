import type { Channel } from '../channel.js';
import type { Subscription } from './subscription.js';

/** How much somebody leaves who leaves. */
export const scopes = ['thread', 'topic', 'channel', 'everything'] as const;
export type Scope = (typeof scopes)[number];

/** What the message was about that they leave from; `digest:daily` of one that tells of several things. */
export interface About {
  readonly topicKey: string;
  readonly channel: Channel;
}

/** Which of somebody's subscriptions are ended. */
export function leftBy(scope: Scope, about: About, all: readonly Subscription[]): readonly Subscription[] {
  switch (scope) {
    case 'everything':
      return all;
    case 'channel':
      return all.filter(({ channel }) => channel === about.channel);
    case 'thread':
    case 'topic':
      return all.filter(subscription => subscription.channel === about.channel && isIn(about.topicKey, subscription));
  }
}

/** What is muted besides, so that nothing else of one discussion is told of: answers to their other comments in it too. */
export function mutedBy(scope: Scope, { topicKey }: About, articleOfThread: string | undefined): string | undefined {
  if (scope !== 'thread') return undefined;
  if (topicKey.startsWith('article:')) return `thread:${topicKey.slice('article:'.length)}`;
  return articleOfThread === undefined ? undefined : `thread:${articleOfThread}`;
}

const isIn = (topicKey: string, subscription: Subscription): boolean =>
  topicKey.startsWith('digest:') ? subscription.frequency === topicKey.slice('digest:'.length) : subscription.topicKey === topicKey;

/** What may be left from a message of this kind, the least first. */
export const scopesOf = ({ topicKey }: About): readonly Scope[] =>
  /^(?:thread|article):/.test(topicKey) ? scopes : scopes.filter(scope => scope !== 'thread');
