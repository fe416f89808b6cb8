import { everybody, type Json, made, type Sample } from '#testing';
import { ReaderLinks } from '../../src/signing/reader-links.js';
import type { NoticeDesk } from '../notice-desk.js';
import { askedIn, askFor, followByMail, preferencesTokenIn, readerOf } from './mailbox-owner.js';
import { say } from './say.js';

/** For each route about subscriptions a request that it accepts, each about something of its own. */
export async function subscribingRequests(desk: NoticeDesk): Promise<Record<string, Sample>> {
  const token = await linksOfReaders(desk);
  const { commentId, version } = await ownComment(desk);
  const wish = { topicKey: 'tag:harbour', channel: 'mail', frequency: 'daily', condition: '"a" in tags' };
  const quiet = { from: '22:00', until: '07:00' };
  return {
    'Subscriptions.create': { body: { ...wish, address: 'new@example.com', zone: 'Asia/Kolkata', locale: 'en-IN' } },
    'Confirmations.read': { params: { token: token.confirm } },
    'Confirmations.confirm': { params: { token: token.confirm } },
    'Preferences.read': { params: { token: token.preferences } },
    'Preferences.edit': {
      params: { token: token.preferences },
      version: token.version,
      body: { quiet, digestWeekday: 3, mutes: ['tag:a'] },
    },
    'OwnPreferences.read': {},
    'OwnPreferences.edit': { version, body: { digestAt: '08:00', preferences: { mail: true, byCategory: { news: { inbox: false } } } } },
    'Unsubscriptions.read': { params: { token: token.leave } },
    'Unsubscriptions.end': { params: { token: token.leave }, body: { scope: 'channel' } },
    'Replies.follow': { body: { commentId, address: 'replies@example.com' } },
    'Complaints.record': { body: { address: 'complains@example.com', at: '2026-11-28T12:00:00Z' } },
    ...(await suppressionRequests(desk)),
  };
}

async function suppressionRequests({ ops }: NoticeDesk): Promise<Record<string, Sample>> {
  for (const address of ['found@example.com', 'lifted@example.com'])
    made(await ops.post('/complaints', { address, at: '2026-11-28T12:00:00Z' }));
  return {
    'Suppressions.find': { body: { address: 'found@example.com' } },
    'Suppressions.lift': { version: 1, body: { address: 'lifted@example.com', reason: 'Asked for by a test' } },
  };
}

async function linksOfReaders(desk: NoticeDesk) {
  await askFor(desk, 'asked@example.com');
  const edits = await followByMail(desk, 'edits@example.com');
  await followByMail(desk, 'leaves@example.com');
  const subscriberId = (await readerOf(desk, 'leaves@example.com'))?.id ?? '';
  const links = desk.service.app.get(ReaderLinks, { strict: false });
  return {
    confirm: (await askedIn(desk, 'asked@example.com'))[0] ?? '',
    preferences: preferencesTokenIn(edits),
    version: (await readerOf(desk, 'edits@example.com'))?.version ?? 0,
    leave: links.unsubscribeToken({ subscriberId, topicKey: 'tag:harbour', channel: 'mail' }),
  };
}

/** Whoever asks follows answers on their own page already, so that to ask by mail too does not move their version. */
async function ownComment(desk: NoticeDesk): Promise<{ commentId: string; version: number }> {
  const person = await desk.colleague(everybody.sub, ...everybody.roles);
  made(await person.post('/subscriptions', { topicKey: 'paper', channel: 'inbox' }));
  const row = await desk.connection.collection<Json>('subscribers').findOne({ personId: { $exists: true } });
  await say(desk, 'cmt_everybody', String(row?.personId));
  made(await person.post('/replies', { commentId: 'cmt_everybody' }));
  return { commentId: 'cmt_everybody', version: made(await person.get('/me/preferences')).version };
}
