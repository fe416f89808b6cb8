import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor, Roles } from '#auth';
import { occasionId } from '#contracts';
import { pageQuery } from '#persistence';
import { Returns } from '#service';
import { type Steering, SteerFanOut } from '../../commands/matching/steer-fan-out.js';
import { ReadFanOuts } from '../../queries/matching/read-fan-outs.js';
import { fanOutPage, fanOutView, viewOfFanOut } from './fan-out-view.js';

const param = z.strictObject({ id: occasionId });
type FanOutId = z.output<typeof param>;
const listQuery = z.strictObject({ ...pageQuery, state: z.enum(['fanning-out', 'paused', 'cancelled', 'done']).optional() });
const steering = z
  .strictObject({ reason: z.string().trim().min(1).max(500).optional() })
  .default({})
  .meta({ example: { reason: 'The headline names the wrong town' } });
type WithReason = z.output<typeof steering>;
type View = z.infer<typeof fanOutView>;

/** What people are told of at the moment, and how far that is. */
@ApiTags('fan-outs')
@Roles('ops', 'chief')
@Controller('fan-outs')
export class FanOutsController {
  constructor(
    private readonly fanOuts: ReadFanOuts,
    private readonly steerFanOut: SteerFanOut,
  ) {}

  @Get()
  @Returns(200, fanOutPage, { description: 'The newest first.' })
  async list(@Query({ schema: listQuery }) { limit, after, state }: z.output<typeof listQuery>): Promise<z.infer<typeof fanOutPage>> {
    const { items, next } = await this.fanOuts.page(limit, after, state);
    return { items: items.map(viewOfFanOut), ...(next !== undefined && { next }) };
  }

  @Get(':id')
  @Returns(200, fanOutView, { description: 'The fan-out, and how far it is.' })
  async read(@Param({ schema: param }) { id }: FanOutId): Promise<View> {
    return viewOfFanOut(await this.fanOuts.get(id));
  }

  @Post(':id/pause')
  @Returns(200, fanOutView, { description: 'Held where it is; messages of it that wait are held too.' })
  pause(@Param({ schema: param }) { id }: FanOutId, @Body({ schema: steering }) { reason }: WithReason, @CurrentActor() person: Actor) {
    return this.#steer('pause', id, reason, person);
  }

  @Post(':id/resume')
  @Returns(200, fanOutView, { description: 'It goes on where it was.' })
  resume(@Param({ schema: param }) { id }: FanOutId, @Body({ schema: steering }) { reason }: WithReason, @CurrentActor() person: Actor) {
    return this.#steer('resume', id, reason, person);
  }

  @Post(':id/cancel')
  @Returns(200, fanOutView, { description: 'Taken back for good: what is not sent yet is not sent, also where everybody has been found.' })
  cancel(@Param({ schema: param }) { id }: FanOutId, @Body({ schema: steering }) { reason }: WithReason, @CurrentActor() person: Actor) {
    return this.#steer('cancel', id, reason, person);
  }

  async #steer(how: Steering, id: string, why: string | undefined, person: Actor): Promise<View> {
    return viewOfFanOut(await this.steerFanOut.execute({ id, how, why, person }));
  }
}
