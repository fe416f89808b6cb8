import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Actor, CurrentActor, Roles } from '#auth';
import type { KeysetPage } from '#persistence';
import { Returns } from '#service';
import { ReplayDeliveries } from '../../commands/delivering/replay-deliveries.js';
import { ReadDeliveries, type SeenDelivery } from '../../queries/delivering/read-deliveries.js';
import { allReplayed, deliveriesQuery, deliveryPage, deliveryParam, deliveryView, nothing, replayBody, replayed } from './delivery-view.js';

type DeliveryParam = z.output<typeof deliveryParam>;

/** Every message and what became of it, for whoever asks why one did not come; and what was given up, to be sent again. */
@ApiTags('deliveries')
@Controller('deliveries')
export class DeliveriesController {
  constructor(
    private readonly read: ReadDeliveries,
    private readonly replay: ReplayDeliveries,
  ) {}

  @Get()
  @Roles('ops', 'chief')
  @Returns(200, deliveryPage, {
    description: 'Messages in a state, or to a subscriber, by the time of their next or last try, the latest first.',
  })
  list(
    @Query({ schema: deliveriesQuery }) { state, subscriberId, occasionId, limit, after }: z.output<typeof deliveriesQuery>,
  ): Promise<KeysetPage<SeenDelivery>> {
    return this.read.page({
      limit,
      ...(state !== undefined && { state }),
      ...(subscriberId !== undefined && { subscriberId }),
      ...(occasionId !== undefined && { occasionId }),
      ...(after !== undefined && { after }),
    });
  }

  @Get(':id')
  @Roles('ops', 'chief')
  @Returns(200, deliveryView, { description: 'One message, with its log.' })
  one(@Param({ schema: deliveryParam }) { id }: DeliveryParam): Promise<SeenDelivery> {
    return this.read.one(id);
  }

  @Post('replay')
  @Roles('ops', 'chief')
  @Returns(200, allReplayed, { description: 'What was given up goes out again, the oldest first, up to 1,000.' })
  replayAll(@Body({ schema: replayBody }) { reason }: z.output<typeof replayBody>, @CurrentActor() person: Actor) {
    return this.replay.all(reason, person);
  }

  @Post(':id/replay')
  @Roles('ops', 'chief')
  @Returns(200, replayed, { description: 'It goes out again, with all its tries before it.' })
  replayOne(
    @Param({ schema: deliveryParam }) { id }: DeliveryParam,
    @Body({ schema: nothing }) _: z.output<typeof nothing>,
    @CurrentActor() person: Actor,
  ) {
    return this.replay.one(id, person);
  }
}
