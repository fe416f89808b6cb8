import { z } from 'zod';
import { occasionId } from '#contracts';
import { channel, frequency } from '../subscribing/fields.js';
import type { Answer, Chosen } from '../../domain/policy/decide.js';
import type { PersonExplanation } from '../../queries/matching/explain-person.js';
import type { WrittenNotification } from '../../queries/matching/read-told.js';

const instant = z.iso.datetime();
const way = z.object({ subscriptionId: z.string(), topicKey: z.string(), frequency });

const asked = z.object({
  id: z.string(),
  topicKey: z.string(),
  channel,
  frequency,
  condition: z.string().optional(),
  send: z.boolean(),
  trail: z
    .array(z.object({ layer: z.string(), stoppedBy: z.string().optional() }))
    .meta({ description: 'Each layer that was asked, the strongest first; the first that is against it has the last word' }),
});

const written = z.object({
  at: instant,
  because: z.array(z.string()).meta({ description: 'Subscriptions' }),
  inbox: z.boolean(),
  delivery: z
    .object({ id: z.string(), state: z.string(), dueAt: instant, sentAt: instant.optional(), reason: z.string().optional() })
    .optional(),
});

export const explanationView = z
  .object({
    subscriberId: z.string(),
    occasionId,
    state: z
      .enum(['fanning-out', 'paused', 'cancelled', 'done', 'told-to-nobody', 'kept-no-longer'])
      .meta({ description: 'What became of it; `kept-no-longer` where it is so old that nobody knows who was told' }),
    mail: way.optional().meta({ description: 'By which subscription it is sent by mail; absent where it is not' }),
    inbox: way.optional(),
    not: z
      .enum(['own-comment', 'nothing-asked', 'nothing-to-correct'])
      .optional()
      .meta({ description: 'What stands against it besides the subscriptions' }),
    subscriptions: z.array(asked),
    written: written.optional().meta({ description: 'What was written when they were told' }),
  })
  .meta({
    example: {
      subscriberId: 'sbr_01kb0c7h4zfyxs2m9q6t1v8w3e',
      occasionId: 'article:art_01kb0c7h4zfyxs2m9q6t1v8w3e:first',
      state: 'done',
      subscriptions: [
        {
          id: 'sub_01kb0c7h4zfyxs2m9q6t1v8w3e',
          topicKey: 'paper',
          channel: 'mail',
          frequency: 'daily',
          send: false,
          trail: [{ layer: 'suppression' }, { layer: 'legal', stoppedBy: 'before-confirmation' }],
        },
      ],
    },
  });
export type ExplanationView = z.infer<typeof explanationView>;

export function viewOfExplanation({ subscriberId, occasionId: id, state, decision, written: row }: PersonExplanation): ExplanationView {
  const { answers, mail, inbox, isOwn, hasNoMail } = decision;
  const not = isOwn ? 'own-comment' : answers.length === 0 ? 'nothing-asked' : hasNoMail ? 'nothing-to-correct' : undefined;
  return {
    subscriberId,
    occasionId: id,
    state,
    ...(mail && { mail: wayOf(mail) }),
    ...(inbox && { inbox: wayOf(inbox) }),
    ...(not && { not }),
    subscriptions: answers.map(askedOf),
    ...(row && { written: writtenOf(row) }),
  };
}

const wayOf = ({ subscription: { id, topicKey }, frequency: how }: Chosen) => ({ subscriptionId: id, topicKey, frequency: how });

const askedOf = ({ subscription: { id, topicKey, channel: by, frequency: how, condition }, decision: { send, trail } }: Answer) => ({
  id,
  topicKey,
  channel: by,
  frequency: how,
  send,
  ...(condition !== undefined && { condition }),
  trail: trail.map(({ layer, stoppedBy }) => ({ layer, ...(stoppedBy && { stoppedBy }) })),
});

function writtenOf({ notification: { createdAt, because, inbox }, delivery }: WrittenNotification) {
  return {
    at: createdAt.toISOString(),
    because: [...because],
    inbox: inbox !== undefined,
    ...(delivery && {
      delivery: {
        id: delivery.id,
        state: delivery.state,
        dueAt: delivery.dueAt.toISOString(),
        ...(delivery.sentAt && { sentAt: delivery.sentAt.toISOString() }),
        ...(delivery.reason !== undefined && { reason: delivery.reason }),
      },
    }),
  };
}
