import type { z } from 'zod';
import { createLogger } from '#telemetry';
import type { Question, ServiceAnswer } from '../ask-service.js';

export type Refused = Extract<ServiceAnswer, { outcome: 'refused' }>;
/** What a desk has asked its service, and how that went. */
export type Asked<T> = { readonly outcome: 'done'; readonly body: T } | Refused | { readonly outcome: 'away' };
export type Unanswered = Exclude<Asked<never>, { outcome: 'done' }>;
export type Write = Pick<Question, 'ifMatch' | 'idempotencyKey'>;

const log = createLogger('desk');

/** An answer as a desk reads it. One that this release does not understand, for a newer one gave it, is none: what was typed is kept until both are the same. */
export function understood<S extends z.ZodType>(answer: ServiceAnswer, schema: S): Asked<z.output<S>> {
  if (answer.outcome !== 'done') return answer;
  const { success, data, error } = schema.safeParse(answer.body);
  if (success) return { outcome: 'done', body: data };
  log.warn({ error }, 'an answer has another form than this release knows');
  return { outcome: 'away' };
}

/** Whether an answer is about the matter, and not about who asks or whether anybody is there. */
export const isAboutTheMatter = (answer: Unanswered): answer is Refused =>
  answer.outcome === 'refused' && answer.status !== 401 && answer.status !== 403;
