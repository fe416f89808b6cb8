import type { MailCategory } from '../category.js';

export type DeliveryState =
  /** Still gathers: a digest, or replies in one thread. */
  'open' | 'waiting' | 'claimed' | 'sent' | 'failed' | 'cancelled' | 'suppressed' | 'parked';

export interface LogEntry {
  readonly at: Date;
  /** In words, without any address. */
  readonly what: string;
}

/** One message to one person. */
export interface Delivery {
  /** Made by one of the functions below: the same thing to the same person has the same id. */
  readonly id: string;
  readonly kind: 'single' | 'digest' | 'replies';
  readonly subscriberId: string;
  /** Of a single one that tells of an occasion. */
  readonly occasionId?: string;
  readonly template: string;
  readonly category: MailCategory;
  /** What its template needs besides the occasion: the link of a confirmation. */
  readonly content?: Readonly<Record<string, unknown>>;
  readonly state: DeliveryState;
  /** How many it gathers. */
  readonly gathered?: number;
  readonly dueAt: Date;
  readonly nextTryAt: Date;
  /** Until when it has to be sent; then somebody is told that it is not. */
  readonly promisedAt: Date;
  readonly claim?: { readonly token: string; readonly until: Date };
  /** Tries that were begun; one that a mail server that was away has cut short is none. */
  readonly attempts: number;
  /** How often it was given up: somebody may have it sent again. */
  readonly failures?: number;
  readonly messageId?: string;
  readonly sentAt?: Date;
  /** What the mail server said last. */
  readonly answer?: string;
  readonly reason?: string;
  /** The latest last; no more than `longestLog`. */
  readonly log: readonly LogEntry[];
}

export const longestLog = 50;

/** The ids of messages: what is told, to whom, by which channel. A row with its id is there once, so a message is, however often it is asked for. */
export const singleDeliveryId = (occasionId: string, subscriberId: string): string => `dlv:${occasionId}~${subscriberId}:mail`;

/** `slot` is the local time at which it is due, `2026-11-28T07:30`. */
export const digestDeliveryId = (frequency: 'hourly' | 'daily' | 'weekly', slot: string, subscriberId: string): string =>
  `dlv:digest:${frequency}:${slot}:${subscriberId}:mail`;

/** Of what has been said in answer to one reader under one article. */
export const repliesDeliveryId = (articleId: string, slot: Date, subscriberId: string): string =>
  `dlv:replies:${articleId}:${slot.toISOString()}:${subscriberId}:mail`;
