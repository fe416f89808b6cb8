import { Injectable } from '@nestjs/common';
import type { Delivery } from '../../domain/delivering/delivery.js';
import type { Standing } from '../../domain/delivering/look-again.js';
import type { ReadiedTemplate } from '../../templates/readied-template.js';
import { LookUpStandings } from './look-up-standings.js';
import { PublishedTemplates } from './published-templates.js';

export interface Prepared {
  readonly standing: Standing;
  /** Throws where there is none of its name. */
  readonly template: () => ReadiedTemplate;
}

/** All that it takes to send messages, looked up for many at once, just before. */
@Injectable()
export class PrepareBatch {
  constructor(
    private readonly lookUp: LookUpStandings,
    private readonly templates: PublishedTemplates,
  ) {}

  async execute(deliveries: readonly Delivery[]): Promise<Prepared[]> {
    const names = new Set(deliveries.map(({ template }) => template));
    const [standings, templateOf] = await Promise.all([this.lookUp.execute(deliveries), this.templates.load(names)]);
    return standings.map(standing => ({ standing, template: () => templateOf(standing.delivery.template) }));
  }
}
