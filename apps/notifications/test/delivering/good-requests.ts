import { eventually, made, type Sample } from '#testing';
import type { NoticeDesk } from '../notice-desk.js';
import { lists } from '../samples.js';
import { deliveryOf, MailRoom } from './mail-room.js';

const source = {
  subject: 'New: {{ item.headline }}',
  text: '{{ item.headline }}\n{{ links.unsubscribe }}',
  mjml: '<mjml><mj-body><mj-section><mj-column><mj-text>{{ item.headline }}</mj-text></mj-column></mj-section></mj-body></mjml>',
};

/** For each route about messages and templates a request that it accepts, each about something of its own. */
export async function deliveringRequests(desk: NoticeDesk): Promise<Record<string, Sample>> {
  const [seen, parked] = [deliveryOf(1, { state: 'sent' }), deliveryOf(2, { state: 'parked', reason: 'message-refused' })];
  await new MailRoom(desk).wants(seen, parked);
  await eventually(async () => made(await desk.ops.post('/templates/digest/versions', source, { version: 1 })), { withinMs: 20_000 });
  const first = { name: 'article-first', number: '1' };
  return {
    'Deliveries.list': { ...lists, query: 'state=sent' },
    'Deliveries.one': { params: { id: seen.id } },
    'Deliveries.replayAll': { body: { reason: 'given-up' } },
    'Deliveries.replayOne': { params: { id: parked.id } },
    'Templates.list': {},
    'Templates.one': { params: { name: first.name } },
    'Templates.version': { params: first },
    'Templates.draft': { params: { name: 'replies' }, version: 1, body: source },
    'Templates.publish': { params: { name: 'digest', number: '2' }, version: 2 },
    'TemplatePreviews.preview': { params: first },
    'TemplatePreviews.test': { params: first, body: { to: 'desk@example.com' } },
  };
}
