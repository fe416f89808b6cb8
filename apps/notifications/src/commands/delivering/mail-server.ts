import { Injectable } from '@nestjs/common';
import { createLogger, gauge } from '#telemetry';
import { ServerStanding } from '../../domain/delivering/server-standing.js';
import { MailChannel } from '../../mail/mail-channel.js';

const log = createLogger('mail');
const away = gauge({ name: 'mail_server_away', help: '1 while the mail server does not answer; nothing is claimed meanwhile' });

/** Whether there is a mail server to hand mails to; asked once by all who want to know at the same time. */
@Injectable()
export class MailServer {
  readonly #standing = new ServerStanding();
  #call: Promise<boolean> | undefined;

  constructor(private readonly channel: MailChannel) {
    away.set(0);
  }

  get isAway(): boolean {
    return this.#standing.isAway;
  }

  /** Before anything is claimed; while it is away it is called again now and then. */
  async isThere(): Promise<boolean> {
    if (!this.#standing.isAway) return true;
    return this.#standing.mayBeCalled(performance.now()) && this.answersNow();
  }

  /** When a mail was not answered: was it the mail, or is nobody there? */
  answersNow(): Promise<boolean> {
    this.#call ??= this.#ask().finally(() => (this.#call = undefined));
    return this.#call;
  }

  async #ask(): Promise<boolean> {
    const wasAway = this.#standing.isAway;
    const answers = await this.channel.answers();
    if (answers) this.#standing.answered();
    else this.#standing.wasSilent(performance.now(), Math.random());
    away.set(answers ? 0 : 1);
    if (wasAway === answers) log.warn(answers ? 'the mail server answers again' : 'the mail server does not answer; mail waits');
    return answers;
  }
}
