import type { Category } from '../category.js';
import type { Channel } from '../channel.js';
import { UnknownSubscriptionError } from './errors.js';
import { end, retune, type SubscriptionChange } from './follow.js';
import type { QuietHours, Subscriber } from './subscriber.js';
import type { Frequency, Subscription } from './subscription.js';

/** What is named is changed; null takes away what need not be there. */
export interface PreferencesPatch {
  readonly zone?: string | undefined;
  readonly locale?: string | undefined;
  readonly quiet?: QuietHours | null | undefined;
  readonly digestAt?: string | undefined;
  readonly digestWeekday?: number | undefined;
  readonly preferences?:
    | {
        readonly mail?: boolean | undefined;
        readonly inbox?: boolean | undefined;
        readonly byCategory?: Partial<Record<Category, Partial<Record<Channel, boolean | undefined>> | undefined>> | undefined;
      }
    | undefined;
  readonly mutes?: readonly string[] | undefined;
  readonly subscriptions?: readonly SubscriptionPatch[] | undefined;
}

export interface SubscriptionPatch {
  readonly id: string;
  readonly frequency?: Frequency | undefined;
  readonly condition?: string | null | undefined;
  readonly ended?: true | undefined;
}

/** How somebody wants to be told; its version is not moved by it. */
export function editPreferences(subscriber: Subscriber, patch: PreferencesPatch): Subscriber {
  const { zone, locale, quiet, digestAt, digestWeekday, preferences, mutes } = patch;
  const { quiet: quietBefore, ...rest } = subscriber;
  const quietAfter = quiet === undefined ? quietBefore : (quiet ?? undefined);
  return {
    ...rest,
    ...(quietAfter && { quiet: quietAfter }),
    ...(zone !== undefined && { zone }),
    ...(locale !== undefined && { locale }),
    ...(digestAt !== undefined && { digestAt }),
    ...(digestWeekday !== undefined && { digestWeekday }),
    ...(preferences && { preferences: merged(subscriber.preferences, preferences) }),
    ...(mutes && { mutes: [...new Set(mutes)] }),
  };
}

/** What somebody follows, and how soon. Only what is theirs and has not ended can be changed. */
export function editSubscriptions(all: readonly Subscription[], patches: readonly SubscriptionPatch[], at: Date): SubscriptionChange[] {
  return patches.map(({ id, frequency, condition, ended }, index) => {
    const known = all.find(subscription => subscription.id === id && subscription.state === 'confirmed');
    if (!known) throw new UnknownSubscriptionError(`/subscriptions/${index}/id`);
    if (ended) return end(known, 'reader', at);
    return retune(known, {
      frequency: frequency ?? known.frequency,
      condition: condition === undefined ? known.condition : (condition ?? undefined),
    });
  });
}

function merged(known: Subscriber['preferences'], { mail, inbox, byCategory = {} }: NonNullable<PreferencesPatch['preferences']>) {
  const categories = { ...known.byCategory };
  for (const category of ['news', 'replies', 'reports'] as const) {
    const { mail: byMail, inbox: byInbox } = byCategory[category] ?? {};
    if (byMail === undefined && byInbox === undefined) continue;
    categories[category] = {
      ...categories[category],
      ...(byMail !== undefined && { mail: byMail }),
      ...(byInbox !== undefined && { inbox: byInbox }),
    };
  }
  return { mail: mail ?? known.mail, inbox: inbox ?? known.inbox, byCategory: categories };
}
