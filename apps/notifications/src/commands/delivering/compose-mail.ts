import { Injectable } from '@nestjs/common';
import type { Delivery } from '../../domain/delivering/delivery.js';
import type { Look } from '../../domain/delivering/look-again.js';
import type { Mail } from '../../domain/delivering/mail.js';
import { MailRules } from '../../domain/delivering/mail-rules.js';
import { mailFacts } from '../../domain/templates/mail-facts.js';
import { messageIdOf } from '../../mail/message-id.js';
import { ReaderLinks } from '../../signing/reader-links.js';
import type { ReadiedTemplate } from '../../templates/readied-template.js';

export type Addressed = Extract<Look, { do: 'send' }>;

/** A message as it goes to its reader. */
@Injectable()
export class ComposeMail {
  constructor(
    private readonly rules: MailRules,
    private readonly links: ReaderLinks,
  ) {}

  execute({ id, subscriberId, content }: Delivery, { to, occasions, topicKey }: Addressed, template: ReadiedTemplate): Mail {
    const { paper, from } = this.rules;
    const unsubscribeUrl = topicKey === undefined ? undefined : this.links.unsubscribeUrl({ subscriberId, topicKey, channel: 'mail' });
    const links = unsubscribeUrl === undefined ? {} : { unsubscribe: unsubscribeUrl, preferences: this.links.preferencesUrl(subscriberId) };
    const facts = mailFacts({ paper, links, reader: to, occasions, ...(content && { content }) });
    return {
      ...template.render(facts),
      messageId: messageIdOf(id, paper.url),
      from: { name: paper.name, address: from },
      to: to.address,
      ...(unsubscribeUrl !== undefined && { unsubscribeUrl }),
    };
  }
}
