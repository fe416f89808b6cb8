import { Injectable } from '@nestjs/common';
import { counter, histogram } from '#telemetry';
import { announceOutcome } from '../../domain/delivering/announce-outcome.js';
import type { Delivery } from '../../domain/delivering/delivery.js';
import { judgeAnswer } from '../../domain/delivering/judge-answer.js';
import { isMailable, type Mail } from '../../domain/delivering/mail.js';
import { nextOutcome } from '../../domain/delivering/next-outcome.js';
import type { Outcome } from '../../domain/delivering/outcome.js';
import { mostAttempts } from '../../domain/delivering/pause-before-next.js';
import { MailChannel } from '../../mail/mail-channel.js';
import type { ReadiedTemplate } from '../../templates/readied-template.js';
import { type Addressed, ComposeMail } from './compose-mail.js';
import { MailServer } from './mail-server.js';
import { NamedPoints } from './named-points.js';

const answers = counter({ name: 'mail_answers_total', help: 'What the mail server made of mails', labelNames: ['verdict'] });
const seconds = histogram({
  name: 'mail_send_seconds',
  help: 'From the first byte of a mail to the answer',
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30],
});

/** One mail to the mail server, and what becomes of the message then. Never throws. */
@Injectable()
export class HandOver {
  constructor(
    private readonly compose: ComposeMail,
    private readonly channel: MailChannel,
    private readonly server: MailServer,
    private readonly points: NamedPoints,
  ) {}

  async execute(delivery: Delivery, to: Addressed, template: () => ReadiedTemplate): Promise<Outcome> {
    // Whoever tried before may have died of it each time.
    if (delivery.attempts > mostAttempts) return { do: 'give-up', state: 'parked', reason: 'given-up' };
    if (!isMailable(to.to.address)) return { do: 'give-up', state: 'failed', reason: 'address-malformed' };
    if (this.server.isAway) return { do: 'release', afterMs: 0, why: 'the mail server is away' };
    const sentAt = new Date();
    try {
      const mail = this.compose.execute(delivery, to, template());
      // Held against its contract now: what cannot be told would be sent again and again.
      announceOutcome(delivery, { do: 'sent', messageId: mail.messageId, sentAt, answer: '' }, sentAt);
      return await this.#send(delivery, mail, sentAt);
    } catch (error) {
      return { do: 'give-up', state: 'parked', reason: 'template-failed', answer: reasonOf(error) };
    }
  }

  async #send({ attempts }: Delivery, mail: Mail, sentAt: Date): Promise<Outcome> {
    const stop = seconds.startTimer();
    const answer = await this.channel.send(mail);
    stop();
    const verdict = judgeAnswer(answer);
    answers.inc({ verdict });
    if (verdict === 'taken') this.points.reach('after-send');
    const isAway = verdict === 'no-answer' && !(await this.server.answersNow());
    return nextOutcome(answer, { attempts, messageId: mail.messageId, sentAt }, isAway, Math.random());
  }
}

const longestReason = 300;

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, longestReason);
