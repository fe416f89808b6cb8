import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Actor, CurrentActor, Roles } from '#auth';
import { IfMatch, Returns } from '#service';
import { ReplayWebhooks } from '../../commands/webhooks/replay-webhooks.js';
import { RotateSecret } from '../../commands/webhooks/rotate-secret.js';
import { SendTest } from '../../commands/webhooks/send-test.js';
import { ListWebhookDeliveries } from '../../queries/webhooks/list-webhook-deliveries.js';
import { EndpointSecrets } from './endpoint-secrets.js';
import {
  deliveriesQuery,
  deliveryPage,
  deliveryView,
  endpointId,
  type EndpointId,
  endpointWithSecret,
  nothing,
  replayed,
  replayInput,
  rotation,
} from './webhook-input.js';
import { replayWishOf, viewOfDelivery } from './webhook-view.js';

/** What an endpoint was told, and is told again. */
@ApiTags('webhooks')
@Roles('ops', 'chief')
@Controller('webhook-endpoints/:id')
export class WebhookActionsController {
  constructor(
    private readonly rotateSecret: RotateSecret,
    private readonly sendTest: SendTest,
    private readonly replayWebhooks: ReplayWebhooks,
    private readonly deliveries: ListWebhookDeliveries,
    private readonly secrets: EndpointSecrets,
  ) {}

  @Post('rotate-secret')
  @Returns(200, endpointWithSecret, { description: 'The endpoint with its new secret; until the overlap is over both sign.' })
  async rotate(
    @Param({ schema: endpointId }) { id }: EndpointId,
    @Body({ schema: rotation }) { overlapHours }: z.output<typeof rotation>,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<z.output<typeof endpointWithSecret>> {
    return this.secrets.shown(await this.rotateSecret.execute(id, version, overlapHours, person));
  }

  @Post('test')
  @Returns(202, deliveryView, { description: 'A message of type `webhook.tested` is on its way.' })
  async test(
    @Body({ schema: nothing }) _: z.output<typeof nothing>,
    @Param({ schema: endpointId }) { id }: EndpointId,
    @CurrentActor() person: Actor,
  ): Promise<z.output<typeof deliveryView>> {
    return viewOfDelivery(await this.sendTest.execute(id, person));
  }

  @Get('deliveries')
  @Returns(200, deliveryPage, { description: 'What it was told, and what it answered; the newest first. Kept for 14 days.' })
  async list(
    @Param({ schema: endpointId }) { id }: EndpointId,
    @Query({ schema: deliveriesQuery }) query: z.output<typeof deliveriesQuery>,
  ): Promise<z.output<typeof deliveryPage>> {
    const { items, next } = await this.deliveries.execute({ endpointId: id, ...query });
    return { items: items.map(viewOfDelivery), ...(next !== undefined && { next }) };
  }

  @Post('replay')
  @Returns(202, replayed, { description: 'They are on their way again, with the `webhook-id` they had.' })
  replay(
    @Param({ schema: endpointId }) { id }: EndpointId,
    @Body({ schema: replayInput }) input: z.output<typeof replayInput>,
    @CurrentActor() person: Actor,
  ): Promise<z.output<typeof replayed>> {
    return this.replayWebhooks.execute(id, replayWishOf(input), person);
  }
}
