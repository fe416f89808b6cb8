import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor, Roles } from '#auth';
import { pageQuery } from '#persistence';
import { ParkedWork } from './parked-work.js';

const listQuery = z.strictObject(pageQuery);
const idParam = z.strictObject({ id: z.string().min(1).max(500) });
const runBody = z.strictObject({}).default({});
const discardBody = z.strictObject({
  reason: z
    .string()
    .trim()
    .min(1)
    .max(500)
    .meta({ examples: ['Planned by a test'] }),
});

/** For ops: due work that was given up, and what is done about it. */
@ApiTags('due work')
@Roles('ops')
@Controller('ops/due-work')
export class DueWorkController {
  constructor(private readonly parked: ParkedWork) {}

  @Get()
  @ApiOperation({ summary: 'List parked work, newest first' })
  async list(@Query({ schema: listQuery }) { limit, after }: z.infer<typeof listQuery>) {
    const { items, next } = await this.parked.list(limit, after);
    return {
      items: items.map(({ _id: id, kind, key, dueAt, data, attempts, parked }) => ({ id, kind, key, dueAt, data, attempts, parked })),
      ...(next !== undefined && { next }),
    };
  }

  @Post(':id/run')
  @HttpCode(200)
  @ApiOperation({ summary: 'Have parked work tried again, at once' })
  run(
    @Param({ schema: idParam }) { id }: z.infer<typeof idParam>,
    @Body({ schema: runBody }) _: z.infer<typeof runBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.parked.run(id, actor.id);
  }

  @Post(':id/discard')
  @HttpCode(200)
  @ApiOperation({ summary: 'Give parked work up for good, with a reason' })
  discard(
    @Param({ schema: idParam }) { id }: z.infer<typeof idParam>,
    @Body({ schema: discardBody }) { reason }: z.infer<typeof discardBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.parked.discard(id, actor.id, reason);
  }
}
