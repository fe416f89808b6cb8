import { Injectable } from '@nestjs/common';
import { TemplateNotFoundError } from '../../domain/templates/errors.js';
import type { Template } from '../../domain/templates/template.js';
import { TemplatesStore } from '../../store/templates.store.js';
import { TemplateVersionsStore } from '../../store/template-versions.store.js';
import type { ReadiedTemplate } from '../../templates/readied-template.js';
import { ReadiedTemplates } from '../../templates/readied-templates.js';

/** The templates that go out at this moment, for one batch of mails. */
@Injectable()
export class PublishedTemplates {
  constructor(
    private readonly templates: TemplatesStore,
    private readonly versions: TemplateVersionsStore,
    private readonly readied: ReadiedTemplates,
  ) {}

  /** By name; one that is not known throws when it is asked for. */
  async load(names: ReadonlySet<string>): Promise<(name: string) => ReadiedTemplate> {
    const templates = (await this.templates.all()).filter(({ id }) => names.has(id));
    const loaded = new Map(await Promise.all(templates.map(async template => [template.id, await this.#ready(template)] as const)));
    const byName: ReadonlyMap<string, ReadiedTemplate> = loaded;
    return name => {
      const template = byName.get(name);
      if (!template) throw new TemplateNotFoundError(name);
      return template;
    };
  }

  async #ready({ id, published }: Template): Promise<ReadiedTemplate> {
    return this.readied.find(id, published) ?? this.readied.of(await this.versions.get(id, published));
  }
}
