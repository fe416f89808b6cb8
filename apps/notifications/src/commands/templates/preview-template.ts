import { Injectable } from '@nestjs/common';
import { MailRules } from '../../domain/delivering/mail-rules.js';
import { NothingToTellError } from '../../domain/templates/errors.js';
import { mailFacts } from '../../domain/templates/mail-facts.js';
import { sampleTelling, type Telling } from '../../domain/templates/sample-telling.js';
import type { TemplateName } from '../../domain/templates/template.js';
import { MailContentsStore } from '../../store/mail-contents.store.js';
import { OccasionsStore } from '../../store/occasions.store.js';
import { TemplateVersionsStore } from '../../store/template-versions.store.js';
import type { RenderedMail } from '../../domain/templates/rendered-mail.js';
import { ReadiedTemplates } from '../../templates/readied-templates.js';

export interface PreviewRequest {
  readonly name: TemplateName;
  readonly number: number;
  /** What it is filled in with: something that happened, or what one message tells of; without either, a sample. */
  readonly occasionId?: string | undefined;
  readonly deliveryId?: string | undefined;
}

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

/** What a preview tells of. */
@Injectable()
export class ToldBy {
  constructor(
    private readonly occasions: OccasionsStore,
    private readonly contents: MailContentsStore,
  ) {}

  async by({ name, occasionId, deliveryId }: PreviewRequest): Promise<Telling> {
    if (occasionId !== undefined) return this.#of([occasionId], occasionId);
    if (deliveryId === undefined) return sampleTelling(name);
    const told = (await this.contents.toldIn([deliveryId])).get(deliveryId) ?? [];
    return this.#of(
      told.map(notification => notification.occasionId),
      deliveryId,
    );
  }

  async #of(ids: readonly string[], what: string): Promise<Telling> {
    const known = await this.occasions.getMany(ids);
    if (known.size === 0) throw new NothingToTellError(what);
    return { occasions: ids.flatMap(id => known.get(id) ?? []) };
  }
}

const nobodysLinks = (paperUrl: string) => ({
  unsubscribe: `${paperUrl}/unsubscribe/preview`,
  preferences: `${paperUrl}/preferences/preview`,
});
