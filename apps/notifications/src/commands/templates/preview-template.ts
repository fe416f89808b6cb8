import { Injectable } from '@nestjs/common';
import { MailRules } from '../../domain/delivering/mail-rules.js';
import { mailFacts } from '../../domain/templates/mail-facts.js';
import { TemplateVersionsStore } from '../../store/template-versions.store.js';
import type { RenderedMail } from '../../domain/templates/rendered-mail.js';
import { ReadiedTemplates } from '../../templates/readied-templates.js';
import { type PreviewRequest, ToldBy } from './told-by.js';

/** A version as a reader would get it, with links that are nobody's. Nothing is sent. */
@Injectable()
export class PreviewTemplate {
  constructor(
    private readonly versions: TemplateVersionsStore,
    private readonly readied: ReadiedTemplates,
    private readonly told: ToldBy,
    private readonly rules: MailRules,
  ) {}

  async execute(request: PreviewRequest): Promise<RenderedMail> {
    const { paper } = this.rules;
    const [version, telling] = await Promise.all([this.versions.get(request.name, request.number), this.told.by(request)]);
    const links = request.name === 'confirm-subscription' ? {} : nobodysLinks(paper.url);
    return this.readied.of(version).render(mailFacts({ paper, links, reader: { locale: 'en-GB', zone: 'UTC' }, ...telling }));
  }
}

const nobodysLinks = (paperUrl: string) => ({
  unsubscribe: `${paperUrl}/unsubscribe/preview`,
  preferences: `${paperUrl}/preferences/preview`,
});
