import { Injectable } from '@nestjs/common';
import { TemplateNotFoundError } from '../../domain/templates/errors.js';
import type { Template, TemplateName, TemplateVersion } from '../../domain/templates/template.js';
import { TemplatesStore } from '../../store/templates.store.js';
import { TemplateVersionsStore } from '../../store/template-versions.store.js';

export interface TemplateHistory extends Template {
  /** The latest first. */
  readonly versions: readonly Pick<TemplateVersion, 'number' | 'at' | 'by'>[];
}

@Injectable()
export class ReadTemplates {
  constructor(
    private readonly templates: TemplatesStore,
    private readonly versions: TemplateVersionsStore,
  ) {}

  async all(): Promise<{ items: Template[] }> {
    const items = await this.templates.all();
    return { items: items.toSorted((one, other) => one.id.localeCompare(other.id)) };
  }

  async one(name: TemplateName): Promise<TemplateHistory> {
    const template = await this.templates.named(name);
    if (!template) throw new TemplateNotFoundError(name);
    return { ...template, versions: await this.versions.ofTemplate(name) };
  }

  version(name: TemplateName, number: number): Promise<TemplateVersion> {
    return this.versions.get(name, number);
  }
}
