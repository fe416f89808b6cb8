import type { Question, ServiceAnswer } from '../ask-service.js';

export type Refused = Extract<ServiceAnswer, { outcome: 'refused' }>;
/** What a desk has asked its service, and how that went. */
export type Asked<T> = { readonly outcome: 'done'; readonly body: T } | Refused | { readonly outcome: 'away' };
export type Unanswered = Exclude<Asked<never>, { outcome: 'done' }>;
export type Write = Pick<Question, 'ifMatch' | 'idempotencyKey'>;

/** Whether an answer is about the matter, and not about who asks or whether anybody is there. */
export const isAboutTheMatter = (answer: Unanswered): answer is Refused =>
  answer.outcome === 'refused' && answer.status !== 401 && answer.status !== 403;
