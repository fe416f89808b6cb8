import { z } from 'zod';
import {
  channels,
  frequencies,
  type Leaving,
  leavingScopes,
  type ReaderPreferences,
  suppressions,
} from '../../domain/subscribing/reader-preferences.js';

const text = z.string();
const about = { topicKey: text, channel: z.enum(channels), frequency: z.enum(frequencies) };
const state = z.enum(['pending', 'confirmed', 'ended']);

const confirmation = z.object({
  ...about,
  state,
  preferencesUrl: text
    .regex(/^\/preferences\/[\w.~-]{1,400}$/)
    .optional()
    .catch(undefined),
});
export type Confirmation = z.infer<typeof confirmation>;

const row = z.object({ mail: z.boolean().optional(), inbox: z.boolean().optional() }).optional();
const preferences = z.object({
  version: z.int(),
  address: text.optional(),
  zone: text,
  quiet: z.object({ from: text, until: text }).optional(),
  digestAt: text,
  digestWeekday: z.int(),
  preferences: z.object({
    mail: z.boolean(),
    inbox: z.boolean(),
    byCategory: z.object({ news: row, replies: row, reports: row }),
  }),
  mutes: z.array(text),
  subscriptions: z.array(z.object({ ...about, id: text, condition: text.optional(), state })),
  suppressed: z.enum(suppressions).optional().catch(undefined),
});

/** Of a kind that this release has no words for, a scope is not offered. */
const leaving = z.object({
  topicKey: text,
  channel: z.enum(channels),
  scopes: z
    .array(text)
    .catch([])
    .transform(named => leavingScopes.filter(scope => named.includes(scope))),
});
const left = z.object({ left: z.enum(leavingScopes).catch('topic') });
const subscribed = z.object({ state: z.enum(['pending', 'confirmed']).catch('pending') });
const followed = z.object({ state: z.enum(['mail-sent', 'confirmed']).catch('confirmed') });

/** What the notifications service answers to a reader, as far as the pages show it. */
export const readConfirmation = (body: unknown): Confirmation => confirmation.parse(body);
export const readPreferences = (body: unknown): ReaderPreferences => preferences.parse(body);
export const readLeaving = (body: unknown): Leaving => leaving.parse(body);
export const readLeft = (body: unknown): Leaving['scopes'][number] => left.parse(body).left;
export const readSubscribed = (body: unknown): 'pending' | 'confirmed' => subscribed.parse(body).state;
export const readFollowed = (body: unknown): 'mail-sent' | 'confirmed' => followed.parse(body).state;
