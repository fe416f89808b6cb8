import { categories, frequencies, type ReaderPreferences } from './reader-preferences.js';

export type Fields = Readonly<Record<string, string | undefined>>;

/** What a change of somebody's preferences is, as the notifications service takes it. */
export interface PreferencesPatch {
  readonly zone?: string;
  readonly quiet: { readonly from: string; readonly until: string } | null;
  readonly digestAt?: string;
  readonly digestWeekday?: number;
  readonly preferences: ReaderPreferences['preferences'];
  readonly mutes: readonly string[];
  readonly subscriptions: readonly ({ readonly id: string; readonly frequency: string } | { readonly id: string; readonly ended: true })[];
}

/**
 * What the form says, against what it was made from: a box that is not ticked is not sent at all. Of subscriptions only what is another than before;
 * whatever else was chosen is handed on, for the owner to refuse.
 */
export function patchOf(fields: Fields, before: ReaderPreferences): PreferencesPatch {
  const isOn = (name: string) => fields[name] !== undefined;
  const row = (name: string) => ({ mail: isOn(`${name}-mail`), inbox: isOn(`${name}-inbox`) });
  const { zone, digestAt, digestWeekday, quietFrom = '', quietUntil = '' } = fields;
  return {
    ...(zone !== undefined && { zone }),
    ...(digestAt !== undefined && digestAt !== '' && { digestAt: clock(digestAt) }),
    ...(digestWeekday !== undefined && { digestWeekday: Number(digestWeekday) }),
    quiet: quietFrom === '' && quietUntil === '' ? null : { from: clock(quietFrom), until: clock(quietUntil) },
    preferences: { ...row('all'), byCategory: Object.fromEntries(categories.map(category => [category, row(category)])) },
    mutes: before.mutes.filter(key => !isOn(`unmute-${key}`)),
    subscriptions: before.subscriptions.flatMap(({ id, frequency }): PreferencesPatch['subscriptions'] => {
      const chosen = fields[`subscription-${id}`];
      if (chosen === undefined || chosen === frequency) return [];
      return chosen === 'ended' ? [{ id, ended: true }] : [{ id, frequency: chosen }];
    }),
  };
}

/** As it would be with what was typed, to show the form as it was filled in. */
export function withTyped(fields: Fields, before: ReaderPreferences): ReaderPreferences {
  const { quiet, mutes: _, subscriptions, digestWeekday = before.digestWeekday, ...patch } = patchOf(fields, before);
  const { quiet: __, ...rest } = before;
  const chosen = new Map(subscriptions.map(change => [change.id, 'frequency' in change ? change.frequency : undefined]));
  return {
    ...rest,
    ...patch,
    digestWeekday,
    ...(quiet && { quiet }),
    subscriptions: before.subscriptions.map(subscription => {
      const frequency = frequencies.find(each => each === chosen.get(subscription.id));
      return frequency ? { ...subscription, frequency } : subscription;
    }),
  };
}

/** Some browsers send seconds too. */
const clock = (text: string): string => text.slice(0, 5);
