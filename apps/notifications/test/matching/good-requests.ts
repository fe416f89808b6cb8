import type { Sample } from '#testing';
import { MailRoom, occasionOf, subscriptionOf } from '../delivering/mail-room.js';
import type { NoticeDesk } from '../notice-desk.js';
import { lists } from '../samples.js';

/** For each route about fan-outs a request that it accepts, each about something of its own; nobody works on these meanwhile. */
export async function matchingRequests(desk: NoticeDesk): Promise<Record<string, Sample>> {
  const idOf = (name: string) => `article:art_${name}:first`;
  const room = new MailRoom(desk);
  await room.tellsOf(
    occasionOf({ id: idOf('done') }),
    occasionOf({ id: idOf('running'), state: 'fanning-out' }),
    occasionOf({ id: idOf('held'), state: 'paused' }),
    occasionOf({ id: idOf('unwanted') }),
  );
  await room.readers([77]);
  const about = (name: string): Sample => ({ params: { id: idOf(name) }, body: { reason: 'Asked for by a test' } });
  return {
    'FanOuts.list': lists,
    'FanOuts.read': about('done'),
    'FanOuts.pause': about('running'),
    'FanOuts.resume': about('held'),
    'FanOuts.cancel': about('unwanted'),
    'Explanations.explain': { body: { subscriberId: subscriptionOf(77).subscriberId, occasionId: idOf('done') } },
  };
}
