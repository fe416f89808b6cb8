import { everybody, type Sample } from '#testing';
import type { NoticeDesk } from '../notice-desk.js';
import { lists } from '../samples.js';
import { toldReader } from './told-people.js';

/** For each route about an inbox a request that it accepts, each about something of its own. */
export async function inboxRequests(desk: NoticeDesk): Promise<Record<string, Sample>> {
  const { tell } = await toldReader(desk, everybody.sub);
  const about = async (name: string): Promise<Sample> => ({ params: { id: await tell(name) } });
  return {
    'Inbox.list': lists,
    'Inbox.count': {},
    'Inbox.readAll': { body: { until: '2026-01-01T00:00:00.000Z' } },
    'Inbox.read': await about('read'),
    'Inbox.unread': await about('unread'),
    'Inbox.archive': await about('archive'),
  };
}
