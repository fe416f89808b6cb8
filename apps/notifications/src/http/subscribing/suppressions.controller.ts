import { Body, Controller, Header, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor, Roles } from '#auth';
import { IfMatch, Returns, WithoutIdempotencyKey } from '#service';
import { LiftSuppression } from '../../commands/subscribing/lift-suppression.js';
import type { Suppression } from '../../domain/subscribing/suppression.js';
import { FindSuppression } from '../../queries/subscribing/find-suppression.js';
import { address } from './fields.js';

const question = z.strictObject({ address }).meta({ example: { address: 'reader@example.com' } });
const lifting = z
  .strictObject({ address, reason: z.string().trim().min(1).max(500).meta({ description: 'Why, for the trail' }) })
  .meta({ example: { address: 'reader@example.com', reason: 'It was pressed by mistake; asked by telephone' } });
const suppression = z.object({
  version: z.int(),
  reason: z.enum(['hard-bounce', 'soft-bounce', 'complaint', 'unsubscribed', 'erased']),
  at: z.date(),
  until: z.date().optional().meta({ description: 'Of one that passes, or was lifted' }),
});
type View = z.infer<typeof suppression>;

/** What stands against mail to an address. The address is in the body: paths are written down in many places. */
@ApiTags('suppressions')
@Roles('ops', 'chief')
@Controller('suppressions')
export class SuppressionsController {
  constructor(
    private readonly findSuppression: FindSuppression,
    private readonly liftSuppression: LiftSuppression,
  ) {}

  @Post('find')
  @WithoutIdempotencyKey()
  @Header('cache-control', 'no-store')
  @Returns(200, suppression, { description: 'Why nothing is sent to it, with its version as ETag.' })
  async find(@Body({ schema: question }) asked: z.output<typeof question>): Promise<View> {
    return viewOf(await this.findSuppression.execute(asked.address));
  }

  @Post('lift')
  @Header('cache-control', 'no-store')
  @Returns(200, suppression, { description: 'It may be written to again, once its owner asks for something. In the trail.' })
  async lift(
    @Body({ schema: lifting }) { address: of, reason: why }: z.output<typeof lifting>,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<View> {
    return viewOf(await this.liftSuppression.execute({ address: of, version, why, person }));
  }
}

const viewOf = ({ version, reason, at, until }: Suppression): View => ({ version, reason, at, ...(until && { until }) });
