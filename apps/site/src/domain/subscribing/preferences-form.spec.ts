import { describe, expect, it } from '@jest/globals';
import { patchOf, withTyped } from './preferences-form.js';
import type { ReaderPreferences } from './reader-preferences.js';

const before: ReaderPreferences = {
  version: 3,
  zone: 'Europe/Amsterdam',
  quiet: { from: '22:00', until: '07:00' },
  digestAt: '07:30',
  digestWeekday: 1,
  preferences: { mail: true, inbox: true, byCategory: {} },
  mutes: ['person:usr_a', 'thread:art_b'],
  subscriptions: [
    { id: 'sub_1', topicKey: 'section:sec_a', channel: 'mail', frequency: 'daily', state: 'confirmed' },
    { id: 'sub_2', topicKey: 'tag:b', channel: 'mail', frequency: 'weekly', state: 'confirmed' },
    { id: 'sub_3', topicKey: 'tag:c', channel: 'mail', frequency: 'daily', state: 'pending' },
  ],
};
const ticked = { 'all-mail': 'yes', 'all-inbox': 'yes', 'news-mail': 'yes', 'news-inbox': 'yes', 'replies-mail': 'yes' };
const fields = { ...ticked, zone: 'Asia/Kolkata', digestAt: '06:15:00', digestWeekday: '7', quietFrom: '', quietUntil: '' };

describe('a form about preferences', () => {
  it('says all that has a box, and of subscriptions what has changed', () => {
    expect(patchOf({ ...fields, 'subscription-sub_1': 'ended', 'subscription-sub_2': 'immediate' }, before)).toEqual({
      zone: 'Asia/Kolkata',
      digestAt: '06:15',
      digestWeekday: 7,
      quiet: null,
      preferences: {
        mail: true,
        inbox: true,
        byCategory: { news: { mail: true, inbox: true }, replies: { mail: true, inbox: false }, reports: { mail: false, inbox: false } },
      },
      mutes: before.mutes,
      subscriptions: [
        { id: 'sub_1', ended: true },
        { id: 'sub_2', frequency: 'immediate' },
      ],
    });
  });

  it('names no subscription that it leaves as it is', () => {
    expect(patchOf({ ...fields, 'subscription-sub_1': 'daily' }, before).subscriptions).toEqual([]);
  });

  it('lets come again what is ticked, and keeps the other mutes', () => {
    expect(patchOf({ ...fields, 'unmute-person:usr_a': 'yes' }, before).mutes).toEqual(['thread:art_b']);
  });

  it('hands on quiet hours of which one end is missing, for the owner to refuse', () => {
    expect(patchOf({ ...fields, quietFrom: '23:00' }, before).quiet).toEqual({ from: '23:00', until: '' });
  });

  it('is shown again as it was filled in', () => {
    const shown = withTyped({ ...fields, quietFrom: '23:00', 'subscription-sub_2': 'hourly', 'subscription-sub_1': 'of tomorrow' }, before);
    expect(shown).toMatchObject({ version: 3, zone: 'Asia/Kolkata', digestWeekday: 7, quiet: { from: '23:00', until: '' } });
    expect(shown.subscriptions.map(({ frequency }) => frequency)).toEqual(['daily', 'hourly', 'daily']);
  });
});
