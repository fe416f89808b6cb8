import { Injectable } from '@nestjs/common';
import { ChangeAggregate } from '#aggregates';
import { publish } from '../../domain/templates/change-template.js';
import type { Template } from '../../domain/templates/template.js';
import { TemplatesStore } from '../../store/templates.store.js';
import type { TemplateRequest } from './write-template.js';

/** Which version goes out from now on; mails that are on their way have theirs. */
@Injectable()
export class PublishTemplate {
  constructor(
    private readonly change: ChangeAggregate,
    private readonly templates: TemplatesStore,
  ) {}

  execute({ name, version, person }: TemplateRequest, number: number): Promise<Template> {
    return this.change.execute({ action: 'publish', person, store: this.templates }, async () => {
      const before = await this.templates.getAt(name, version);
      return { before, after: publish(before, number), events: [] };
    });
  }
}
