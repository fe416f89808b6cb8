import { createPrivateKey } from 'node:crypto';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { deadline } from '#persistence';
import type { SmtpAnswer } from '../domain/delivering/judge-answer.js';
import type { Mail } from '../domain/delivering/mail.js';
import { messageOf } from './message-of.js';
import { refusedBy, takenBy } from './smtp-answer-of.js';

export interface MailChannelOptions {
  readonly smtpUrl: string;
  /** Connections, and mails on their way. */
  readonly atOnce: number;
  /** For one mail, from its first byte to the answer. */
  readonly deadlineMs: number;
  readonly dkim?: { readonly domainName: string; readonly keySelector: string; readonly privateKey: string };
}

const callDeadlineMs = 10_000;

/**
 * Hands mails over to the mail server, by connections that are kept.
 *
 * Guarantee: what is answered as taken, the server has said that it keeps. Nothing is tried a second time here: whether a mail was taken is not known when
 * the connection ends before the answer, and what to do then is decided where it is remembered.
 */
@Injectable()
export class MailChannel implements OnApplicationShutdown {
  readonly #transport;

  constructor(private readonly options: MailChannelOptions) {
    // A key that cannot sign would send all mail unsigned, without a word.
    if (options.dkim) createPrivateKey(options.dkim.privateKey);
    this.#transport = transportOf(options);
  }

  /** Never throws. */
  async send(mail: Mail): Promise<SmtpAnswer> {
    const ending = new AbortController();
    // Not `AbortSignal.timeout`, of which some thousands would be kept for as long as they might have taken.
    const timer = setTimeout(() => ending.abort(), this.options.deadlineMs);
    try {
      const { response } = await this.#transport.sendMail({ ...messageOf(mail), signal: ending.signal });
      return takenBy(response);
    } catch (error) {
      return refusedBy(error);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Whether the server answers, and lets us in. No mail is sent. */
  async answers(): Promise<boolean> {
    return deadline(this.#transport.verify(), callDeadlineMs).then(
      () => true,
      () => false,
    );
  }

  onApplicationShutdown(): void {
    this.#transport.close();
  }
}

const transportOf = ({ smtpUrl, atOnce, deadlineMs, dkim }: MailChannelOptions) =>
  createTransport({
    pool: true,
    url: smtpUrl,
    maxConnections: atOnce,
    maxMessages: 1_000,
    maxRequeues: 0,
    connectionTimeout: callDeadlineMs,
    greetingTimeout: callDeadlineMs,
    socketTimeout: deadlineMs,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(dkim && { dkim }),
  });
