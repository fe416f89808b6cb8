import { Injectable } from '@nestjs/common';
import { ChangeAggregate } from '#aggregates';
import { Transaction } from '#messaging';
import { draft } from '../../domain/templates/change-template.js';
import { mailFacts } from '../../domain/templates/mail-facts.js';
import { sampleTelling } from '../../domain/templates/sample-telling.js';
import type { Template, TemplateName, TemplateSource } from '../../domain/templates/template.js';
import { TemplatesStore } from '../../store/templates.store.js';
import { TemplateVersionsStore } from '../../store/template-versions.store.js';
import { compileTemplate } from '../../templates/compile-template.js';
import { ReadiedTemplate } from '../../templates/readied-template.js';

export interface TemplateRequest {
  readonly name: TemplateName;
  /** The template's, as it was seen. */
  readonly version: number;
  readonly person: { readonly id: string };
}

const sampleReader = {
  paper: { name: 'The paper', url: 'https://paper.example' },
  links: { unsubscribe: 'https://paper.example/unsubscribe/sample', preferences: 'https://paper.example/preferences/sample' },
  reader: { locale: 'en-GB', zone: 'UTC' },
};

/** A new version, which goes out when somebody publishes it. What cannot be compiled, or not be filled in with a sample, is refused. */
@Injectable()
export class WriteTemplate {
  constructor(
    private readonly transaction: Transaction,
    private readonly change: ChangeAggregate,
    private readonly templates: TemplatesStore,
    private readonly versions: TemplateVersionsStore,
  ) {}

  async execute({ name, version, person }: TemplateRequest, source: TemplateSource): Promise<Template> {
    const html = await tried(name, source);
    return this.transaction.run(async () => {
      const after = await this.change.execute({ action: 'write', person, store: this.templates }, async () => {
        const before = await this.templates.getAt(name, version);
        return { before, after: draft(before), events: [] };
      });
      await this.versions.insert({ name, number: after.latest, source, html, at: new Date(), by: person.id });
      return after;
    });
  }
}

/** Its HTML, once it has been filled in. */
export async function tried(name: TemplateName, source: TemplateSource): Promise<string> {
  const html = await compileTemplate(source);
  new ReadiedTemplate({ source, html }).render(mailFacts({ ...sampleReader, ...sampleTelling(name) }));
  return html;
}
