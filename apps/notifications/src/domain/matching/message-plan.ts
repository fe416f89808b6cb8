import { type Delivery, digestDeliveryId, repliesDeliveryId, singleDeliveryId } from '../delivering/delivery.js';
import type { Chosen } from '../policy/decide.js';
import { isDigest, type When } from '../policy/when.js';
import type { Subscriber } from '../subscribing/subscriber.js';
import type { Occasion } from './occasion.js';

/** A message to one person: of this occasion alone, or one that gathers several. */
export type MessagePlan = Pick<Delivery, 'id' | 'kind' | 'subscriberId' | 'template' | 'category' | 'dueAt'>;

/** Until when what is due has to be gone; then somebody is told that it is not. */
const promisedMs = { single: 5 * 60_000, replies: 5 * 60_000, digest: 15 * 60_000 } as const;

export interface Moment {
  readonly now: Date;
  readonly when: When;
  readonly repliesGatherSeconds: number;
}

/** Less would have no next one. */
const shortestGatherMs = 1_000;

/** The mail in which somebody is told. Where that is closed already, asked again with its time as `now` it is the next one. */
export function planMail(
  occasion: Pick<Occasion, 'id' | 'kind' | 'category' | 'content'>,
  subscriber: Subscriber,
  { frequency }: Chosen,
  { now, when, repliesGatherSeconds }: Moment,
): MessagePlan {
  const [subscriberId, { category }] = [subscriber.id, occasion];
  if (isDigest(frequency)) {
    const { at, name } = when.digest(frequency, subscriber, now);
    return { id: digestDeliveryId(frequency, name, subscriberId), kind: 'digest', subscriberId, template: 'digest', category, dueAt: at };
  }
  if (occasion.kind !== 'comment-visible')
    return {
      id: singleDeliveryId(occasion.id, subscriberId),
      kind: 'single',
      subscriberId,
      template: occasion.kind,
      category,
      dueAt: when.single(subscriber, now),
    };
  const dueAt = when.single(subscriber, new Date(now.getTime() + Math.max(shortestGatherMs, repliesGatherSeconds * 1_000)));
  const id = repliesDeliveryId(String(occasion.content['articleId']), dueAt, subscriberId);
  return { id, kind: 'replies', subscriberId, template: 'replies', category, dueAt };
}

/** As a row before anything was tried. One that gathers is open until it is due. */
export const deliveryOf = ({ id, kind, subscriberId, template, category, dueAt }: MessagePlan, occasionId: string): Delivery => ({
  id,
  kind,
  subscriberId,
  ...(kind === 'single' && { occasionId }),
  template,
  category,
  state: kind === 'single' ? 'waiting' : 'open',
  dueAt,
  nextTryAt: dueAt,
  promisedAt: new Date(dueAt.getTime() + promisedMs[kind]),
  attempts: 0,
  log: [],
});
