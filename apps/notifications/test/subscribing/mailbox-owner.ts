import type { Answer, Ask, Json } from '#testing';
import { AddressHashes } from '../../src/signing/address-hashes.js';
import { SubscribersStore } from '../../src/store/subscribers.store.js';
import type { Subscriber } from '../../src/domain/subscribing/subscriber.js';
import type { NoticeDesk } from '../notice-desk.js';

export const hashOf = ({ service }: NoticeDesk, address: string): string => service.app.get(AddressHashes, { strict: false }).of(address);

export const readerOf = (desk: NoticeDesk, address: string): Promise<Subscriber | undefined> =>
  desk.service.app.get(SubscribersStore, { strict: false }).findByAddress(hashOf(desk, address));

/** Asks for something by mail, as the form on a page does. */
export const askFor = (desk: NoticeDesk, address: string, more: object = {}, ask?: Ask): Promise<Answer> =>
  desk.anonymous.post('/subscriptions', { topicKey: 'tag:harbour', channel: 'mail', frequency: 'daily', address, ...more }, ask);

/** What the mails say that ask an address's owner, the first first: the end of each link. */
export async function askedIn(desk: NoticeDesk, address: string): Promise<string[]> {
  const reader = await readerOf(desk, address);
  const mails = await desk.connection
    .collection('deliveries')
    .find({ subscriberId: reader?.id, template: 'confirm-subscription' })
    .sort({ _id: 1 })
    .toArray();
  return mails.map(({ content }: Json) => String(content.link).replace('https://paper.example/subscriptions/', ''));
}

/** Follows the link of the last mail, and presses the button on its page. */
export async function confirmLast(desk: NoticeDesk, address: string, ask?: Ask): Promise<Answer> {
  return desk.anonymous.post(`/confirmations/${(await askedIn(desk, address)).at(-1)}`, undefined, ask);
}

/** Somebody who follows something by mail, and has confirmed it. */
export async function followByMail(desk: NoticeDesk, address: string, more: object = {}): Promise<Json> {
  await askFor(desk, address, more);
  const answer = await confirmLast(desk, address);
  if (answer.status !== 200) throw new Error(`Answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** The end of the link to the preferences. */
export const preferencesTokenIn = ({ preferencesUrl }: Json): string => String(preferencesUrl).replace('/preferences/', '');
