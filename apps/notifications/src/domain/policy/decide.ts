import type { Channel } from '../channel.js';
import type { Conditions } from '../matching/conditions.js';
import type { Occasion } from '../matching/occasion.js';
import type { Subscriber } from '../subscribing/subscriber.js';
import type { Frequency, Subscription } from '../subscribing/subscription.js';
import type { Suppression } from '../subscribing/suppression.js';
import { type Decision, mergePreferences } from './merge-preferences.js';
import { muteKeysOf } from './mute-keys.js';

/** One person, and all that they have asked of what an occasion is about. */
export interface Candidate {
  readonly subscriber: Subscriber;
  readonly subscriptions: readonly Subscription[];
  /** Of their address. */
  readonly suppression?: Suppression | undefined;
  /** Of a correction: whether what it corrects has not come by mail. Then it comes as it is now, or never. */
  readonly hasNoMail?: boolean;
}

/** What came of one subscription. */
export interface Answer {
  readonly subscription: Subscription;
  readonly decision: Decision;
}

/** By which subscription something is sent. */
export interface Chosen {
  readonly subscription: Subscription;
  readonly frequency: Frequency;
}

/** What one person is told of one occasion, and why, or why not: the fan-out does what it says, and whoever asks reads it. */
export interface PersonDecision {
  /** Of one's own comment nobody is told, whatever they have asked for. */
  readonly isOwn: boolean;
  /** Of a correction, where nothing that is to be corrected came by mail. */
  readonly hasNoMail: boolean;
  readonly answers: readonly Answer[];
  readonly mail?: Chosen;
  readonly inbox?: Chosen;
}

const soonest: readonly Frequency[] = ['immediate', 'hourly', 'daily', 'weekly'];

/** What is to be told. It begins no fan-out where it was imported or is to be told to nobody; who asks why not is told so. */
export type About = Pick<Occasion, 'kind' | 'at' | 'category' | 'topicKeys' | 'content'> & {
  readonly isImported?: boolean;
  readonly isSilent?: boolean;
};

/** Of several subscriptions that agree, each channel goes by the soonest one, and by the narrowest topic among these. */
export function decide(
  occasion: About,
  { subscriber, subscriptions, suppression, hasNoMail = false }: Candidate,
  conditions: Conditions,
  now: Date,
): PersonDecision {
  const muteKeys = muteKeysOf(occasion);
  const answers = subscriptions.map(subscription => ({
    subscription,
    decision: mergePreferences({
      now,
      channel: subscription.channel,
      category: occasion.category,
      subscriber,
      suppression,
      subscription,
      meetsCondition: isMet(occasion, subscription, conditions),
      occasion: { at: occasion.at, muteKeys, isImported: occasion.isImported === true, isSilent: occasion.isSilent === true },
    }),
  }));
  const isOwn = subscriber.personId !== undefined && subscriber.personId === occasion.content['authorId'];
  if (isOwn) return { isOwn, hasNoMail, answers };
  const [mail, inbox] = [choose('mail', answers, occasion.topicKeys), choose('inbox', answers, occasion.topicKeys)];
  const hasMail = mail && subscriber.address !== undefined && !hasNoMail;
  return { isOwn, hasNoMail, answers, ...(hasMail && { mail }), ...(inbox && { inbox }) };
}

/** A correction goes to whoever has what it corrects, also where what they had asked for is not there any more. */
const isMet = ({ kind }: Pick<Occasion, 'kind'>, { condition }: Subscription, conditions: Conditions): boolean =>
  condition === undefined || kind === 'article-correction' || conditions.isMet(condition);

function choose(channel: Channel, answers: readonly Answer[], topicKeys: readonly string[]): Chosen | undefined {
  const agreed = answers.flatMap(({ subscription, decision }) =>
    subscription.channel === channel && decision.send ? [{ subscription, frequency: decision.frequency }] : [],
  );
  const rank = ({ frequency, subscription }: Chosen): number =>
    soonest.indexOf(frequency) * (topicKeys.length + 1) + topicKeys.indexOf(subscription.topicKey);
  return agreed.toSorted((one, other) => rank(one) - rank(other))[0];
}
