import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { type AggregateDocument, aggregateSchema, AggregatesStore } from '#aggregates';
import type { WebhookEndpoint } from '../domain/webhooks/webhook-endpoint.js';

export const webhookEndpointSchema = aggregateSchema<WebhookEndpoint>('webhookEndpoints');
webhookEndpointSchema.index({ 'state.eventTypes': 1 });
webhookEndpointSchema.index({ 'state.disabled.because': 1 }, { sparse: true });

@Injectable()
export class WebhookEndpointsStore extends AggregatesStore<WebhookEndpoint> {
  constructor(@InjectModel('WebhookEndpoint') model: Model<AggregateDocument<WebhookEndpoint>>) {
    super(model, 'webhook endpoint');
  }

  /** Disabled ones too: when they are active again, they may ask for what they have missed. */
  wanting(eventType: string): Promise<WebhookEndpoint[]> {
    return this.find({ 'state.eventTypes': eventType });
  }

  /** Those that nobody disabled by hand. */
  disabledByThemselves(): Promise<number> {
    return this.model.countDocuments({ 'state.disabled.because': { $in: ['gone', 'failing'] } }).exec();
  }
}
