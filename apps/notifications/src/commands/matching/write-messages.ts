import { Inject, Injectable } from '@nestjs/common';
import { SERVICE_CONFIG } from '#service';
import type { NotificationsConfig } from '../../config.js';
import { deliveryOf, type MessagePlan, type Moment, planMail } from '../../domain/matching/message-plan.js';
import type { Notification } from '../../domain/matching/notification.js';
import type { Occasion } from '../../domain/matching/occasion.js';
import type { PersonDecision } from '../../domain/policy/decide.js';
import { When } from '../../domain/policy/when.js';
import type { Subscriber } from '../../domain/subscribing/subscriber.js';
import { MessagesStore } from '../../store/messages.store.js';
import { NotificationsStore } from '../../store/notifications.store.js';

/** Somebody who is told by at least one channel. */
export interface Told {
  readonly subscriber: Subscriber;
  readonly decision: PersonDecision;
}

/**
 * Writes that people are told of an occasion, and the messages in which they are, in the transaction that it is called in. Whoever is told already is
 * left out. A message that gathers and is closed already is not touched: what comes now is in the next one.
 */
@Injectable()
export class WriteMessages {
  constructor(
    private readonly notifications: NotificationsStore,
    private readonly messages: MessagesStore,
    @Inject(SERVICE_CONFIG) private readonly config: NotificationsConfig,
  ) {}

  /** Answers how many were new. */
  async execute(occasion: Occasion, people: readonly Told[], now: Date): Promise<number> {
    const told = await this.notifications.toldAmong(
      occasion.id,
      people.flatMap(({ subscriber }) => idsOf(subscriber)),
    );
    const fresh = people.filter(({ subscriber }) => !idsOf(subscriber).some(id => told.has(id)));
    const plans = await this.#plan(occasion, fresh, now);
    await this.notifications.insert(fresh.map(person => notificationOf(occasion.id, person, plans.get(person.subscriber.id), now)));
    await this.messages.write([...plans.values()].map(plan => deliveryOf(plan, occasion.id)));
    return fresh.length;
  }

  async #plan(occasion: Occasion, people: readonly Told[], now: Date): Promise<Map<string, MessagePlan>> {
    const moment: Moment = { now, when: new When(), repliesGatherSeconds: this.config.repliesGatherSeconds };
    const plan = (person: Told, from: Date): MessagePlan[] => {
      const { mail } = person.decision;
      return mail ? [planMail(occasion, person.subscriber, mail, { ...moment, now: from })] : [];
    };
    const plans = new Map(people.flatMap(person => plan(person, now)).map(made => [made.subscriberId, made]));
    await this.#joinOpenReplies(occasion, plans, now);
    const byId = new Map(people.map(person => [person.subscriber.id, person]));
    for (let doubtful = gathering(plans.values()); doubtful.length > 0;) {
      const states = await this.messages.statesOf(doubtful.map(({ id }) => id));
      const closed = doubtful.filter(({ id }) => (states.get(id) ?? 'open') !== 'open');
      doubtful = closed.flatMap(({ subscriberId, dueAt }) => {
        const person = byId.get(subscriberId);
        return person ? plan(person, dueAt) : [];
      });
      for (const later of doubtful) plans.set(later.subscriberId, later);
    }
    return plans;
  }

  async #joinOpenReplies({ content }: Occasion, plans: Map<string, MessagePlan>, now: Date): Promise<void> {
    const replies = [...plans.values()].filter(({ kind }) => kind === 'replies');
    if (replies.length === 0) return;
    const ids = replies.map(({ subscriberId }) => subscriberId);
    const open = await this.messages.openReplies(String(content['articleId']), ids, now);
    for (const made of replies) {
      const joined = open.get(made.subscriberId);
      if (joined) plans.set(made.subscriberId, { ...made, id: joined.id, dueAt: joined.dueAt });
    }
  }
}

const gathering = (plans: Iterable<MessagePlan>): MessagePlan[] => [...plans].filter(({ kind }) => kind !== 'single');

/** A message to who turned out to be the same person is one to them. */
const idsOf = ({ id, formerIds = [] }: Subscriber): string[] => [id, ...formerIds];

function notificationOf(
  occasionId: string,
  { subscriber, decision: { mail, inbox, answers } }: Told,
  plan: MessagePlan | undefined,
  createdAt: Date,
): Notification {
  const chosen = [mail, inbox].flatMap(way => (way ? [way.subscription.id] : []));
  const others = answers.filter(({ decision }) => decision.send).map(({ subscription }) => subscription.id);
  return {
    occasionId,
    subscriberId: subscriber.id,
    because: [...new Set([...chosen, ...others])],
    createdAt,
    ...(plan && { mail: { deliveryId: plan.id } }),
    ...(inbox && { inbox: {} }),
  };
}
