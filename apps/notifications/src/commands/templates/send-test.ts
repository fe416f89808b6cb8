import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditStore } from '#aggregates';
import { MailNotTakenError } from '../../domain/delivering/errors.js';
import { judgeAnswer } from '../../domain/delivering/judge-answer.js';
import { MailRules } from '../../domain/delivering/mail-rules.js';
import { MailChannel } from '../../mail/mail-channel.js';
import { messageIdOf } from '../../mail/message-id.js';
import { PreviewTemplate } from './preview-template.js';
import type { PreviewRequest } from './told-by.js';

/** One mail to one address that somebody of the paper names: how does it look there? No subscriber gets it, and the address is kept nowhere. */
@Injectable()
export class SendTest {
  constructor(
    private readonly preview: PreviewTemplate,
    private readonly channel: MailChannel,
    private readonly audit: AuditStore,
    private readonly rules: MailRules,
  ) {}

  async execute(request: PreviewRequest, to: string, person: { readonly id: string }): Promise<{ messageId: string }> {
    const { paper, from } = this.rules;
    const rendered = await this.preview.execute(request);
    const { name: aggregateId, number: version } = request;
    await this.audit.append({
      at: new Date(),
      actor: person.id,
      action: 'test-send',
      aggregate: 'template',
      aggregateId,
      version,
      before: {},
      after: {},
    });
    const messageId = messageIdOf(`test ${randomUUID()}`, paper.url);
    const mail = { ...rendered, subject: `[Test] ${rendered.subject}`, messageId, from: { name: paper.name, address: from }, to };
    const answer = await this.channel.send(mail);
    if (judgeAnswer(answer) !== 'taken') throw new MailNotTakenError(answer.text);
    return { messageId };
  }
}
