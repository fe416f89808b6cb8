import { Body, Controller, Ip, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { hasRole, Public } from '#auth';
import { CurrentIdentity, type Identity, networkOf, Returns } from '#service';
import { Subscribe, type Subscribed } from '../../commands/subscribing/subscribe.js';
import { TopicNotOpenError } from '../../domain/subscribing/errors.js';
import { ReaderDefaults } from '../../domain/subscribing/reader-defaults.js';
import { Readers } from '../../queries/subscribing/readers.js';
import { address, channel, condition, frequency, locale, topicKey, zone } from './fields.js';

const subscriptionInput = z
  .strictObject({
    topicKey,
    channel,
    frequency: frequency.default('immediate'),
    condition: condition.optional(),
    address: address.optional().meta({ description: 'Of whoever has confirmed none yet; it is asked by mail' }),
    zone: zone.optional(),
    locale: locale.optional(),
  })
  .meta({ example: { topicKey: 'tag:harbour', channel: 'mail', frequency: 'daily', address: 'reader@example.com' } });
const subscribed = z.object({ state: z.enum(['pending', 'confirmed']) });

/** What readers want to be told of. */
@ApiTags('subscriptions')
@Public()
@Controller('subscriptions')
export class SubscriptionsController {
  constructor(
    private readonly readers: Readers,
    private readonly defaults: ReaderDefaults,
    private readonly subscribe: Subscribe,
  ) {}

  @Post()
  @Returns(202, subscribed, {
    description: 'Pending: a mail was sent, whose link confirms it. The answer is the same whether the address is known here or not.',
  })
  async create(
    @Body({ schema: subscriptionInput }) input: z.output<typeof subscriptionInput>,
    @CurrentIdentity() identity: Identity,
    @Ip() ip: string,
  ): Promise<Subscribed> {
    const { topicKey: topic, channel: by, frequency: howSoon, condition: when, ...rest } = input;
    if (!isOpen(topic, identity)) throw new TopicNotOpenError(topic);
    return this.subscribe.execute({
      wish: { topicKey: topic, channel: by, frequency: howSoon, ...(when !== undefined && { condition: when }) },
      personId: await this.readers.find(identity),
      network: networkOf(ip),
      address: rest.address,
      zone: rest.zone ?? this.defaults.zone,
      locale: rest.locale,
    });
  }
}

/** Answers to a comment are its author's to follow (`/replies`), reports of campaigns those of whoever sells them. */
function isOpen(topic: string, { actor }: Identity): boolean {
  if (topic.startsWith('thread:')) return false;
  return !topic.startsWith('report:') || hasRole(actor, 'ad-manager', 'chief');
}
