import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { ChangeAggregate } from '#aggregates';
import { Transaction } from '#messaging';
import { draft, firstOf, publish } from '../../domain/templates/change-template.js';
import { type Template, type TemplateName, templateNames, type TemplateSource } from '../../domain/templates/template.js';
import { TemplatesStore } from '../../store/templates.store.js';
import { TemplateVersionsStore } from '../../store/template-versions.store.js';
import { shippedTemplates } from '../../templates/shipped/shipped-templates.js';
import { tried } from './write-template.js';

const service = { id: 'service' };

/**
 * What this release ships is there before the first mail goes out: as the first version where there is none, and as a new one where the version that goes
 * out came with an earlier release. What somebody of the paper has published stays.
 */
@Injectable()
export class ShipTemplates {
  constructor(
    private readonly transaction: Transaction,
    private readonly change: ChangeAggregate,
    private readonly templates: TemplatesStore,
    private readonly versions: TemplateVersionsStore,
  ) {}

  async execute(): Promise<void> {
    for (const name of templateNames) if (await this.#isOld(name)) await this.#ship(name, shippedTemplates[name]);
  }

  async #isOld(name: TemplateName): Promise<boolean> {
    const template = await this.templates.named(name);
    if (!template) return true;
    const { by, source } = await this.versions.get(name, template.published);
    return by === service.id && !isDeepStrictEqual(source, shippedTemplates[name]);
  }

  async #ship(name: TemplateName, source: TemplateSource): Promise<void> {
    const html = await tried(name, source);
    await this.transaction.run(async () => {
      // Another process may have been faster.
      if (!(await this.#isOld(name))) return;
      const { latest: number } = await this.change.execute({ action: 'ship', person: service, store: this.templates }, async () => {
        const before = await this.templates.named(name);
        return { ...(before && { before }), after: before ? published(draft(before)) : firstOf(name), events: [] };
      });
      await this.versions.insert({ name, number, source, html, at: new Date(), by: service.id });
    });
  }
}

const published = (template: Template): Template => ({ ...publish(template, template.latest), version: template.version });
