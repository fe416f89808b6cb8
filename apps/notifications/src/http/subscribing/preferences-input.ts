import { z } from 'zod';
import { maskedAddress } from '../../domain/subscribing/masked-address.js';
import type { OwnPreferences } from '../../queries/subscribing/read-preferences.js';
import { clock, condition, frequency, locale, mute, zone } from './fields.js';
import { subscriptionView, subscriptionViewOf } from './subscription-view.js';

const quiet = z.strictObject({ from: clock, until: clock }).meta({ description: 'Nothing is sent meanwhile; they may wrap midnight' });
const channels = z.strictObject({ mail: z.boolean().optional(), inbox: z.boolean().optional() });
const byCategory = z.strictObject({ news: channels.optional(), replies: channels.optional(), reports: channels.optional() });

export const preferencesPatch = z
  .strictObject({
    zone: zone.optional(),
    locale: locale.optional(),
    quiet: quiet.nullable().optional(),
    digestAt: clock.optional(),
    digestWeekday: z.int().min(1).max(7).optional().meta({ description: '1 is Monday' }),
    preferences: z
      .strictObject({ mail: z.boolean().optional(), inbox: z.boolean().optional(), byCategory: byCategory.optional() })
      .optional(),
    mutes: z.array(mute).max(200).optional().meta({ description: 'All of them' }),
    subscriptions: z
      .array(
        z.strictObject({
          id: z.string().regex(/^sub_[0-9a-z]{1,40}$/),
          frequency: frequency.optional(),
          condition: condition.nullable().optional(),
          ended: z.literal(true).optional(),
        }),
      )
      .max(200)
      .optional()
      .meta({ description: 'Those that change' }),
  })
  .meta({
    example: { quiet: { from: '22:00', until: '07:00' }, digestAt: '08:00', preferences: { byCategory: { replies: { mail: false } } } },
  });

export const preferencesView = z.object({
  version: z.int().min(0),
  address: z.string().optional().meta({ description: 'One that is confirmed, so that its owner knows which it is: `r…@example.com`' }),
  zone: z.string(),
  locale: z.string(),
  quiet: quiet.optional(),
  digestAt: z.string(),
  digestWeekday: z.int(),
  preferences: z.object({ mail: z.boolean(), inbox: z.boolean(), byCategory }),
  mutes: z.array(z.string()),
  subscriptions: z.array(subscriptionView),
  suppressed: z
    .enum(['hard-bounce', 'soft-bounce', 'complaint', 'unsubscribed', 'erased'])
    .optional()
    .meta({ description: 'Why nothing is sent to their address, whatever they follow' }),
});
export type PreferencesView = z.infer<typeof preferencesView>;

export function preferencesViewOf({ subscriber, subscriptions, suppressed }: OwnPreferences): PreferencesView {
  const { version, address, addressConfirmedAt, digestAt, digestWeekday, preferences, mutes, quiet: quietHours } = subscriber;
  return {
    version,
    ...(address !== undefined && addressConfirmedAt && { address: maskedAddress(address) }),
    zone: subscriber.zone,
    locale: subscriber.locale,
    ...(quietHours && { quiet: quietHours }),
    digestAt,
    digestWeekday,
    preferences,
    mutes: [...mutes],
    subscriptions: subscriptions.map(subscriptionViewOf),
    ...(suppressed && { suppressed }),
  };
}
