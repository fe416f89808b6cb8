import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { type AggregateDocument, aggregateSchema, AggregatesStore } from '#aggregates';
import { VersionConflictError } from '#persistence';
import { type AdSwitch, untouched } from '../domain/serving/ad-switch.js';

export const adSwitchSchema = aggregateSchema<AdSwitch>('switches');

@Injectable()
export class AdSwitchesStore extends AggregatesStore<AdSwitch> {
  constructor(@InjectModel('AdSwitch') model: Model<AggregateDocument<AdSwitch>>) {
    super(model, 'switch');
  }

  /** Version 0 where nobody has touched it yet. */
  override async get(scope: string): Promise<AdSwitch> {
    return (await this.findOne({ _id: scope })) ?? untouched(scope);
  }

  override async getAt(scope: string, version: number): Promise<AdSwitch> {
    const found = await this.get(scope);
    if (found.version !== version) throw new VersionConflictError(scope, found.version);
    return found;
  }
}
