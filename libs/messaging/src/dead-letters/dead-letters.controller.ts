import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor, Roles } from '#auth';
import { pageQuery } from '#persistence';
import { bytesOf, type DeadLetterDocument, deadLetterStates } from './dead-letter.schema.js';
import { DeadLetters, type ReplayReport } from './dead-letters.js';

const listQuery = z.strictObject({
  state: z.enum(deadLetterStates).default('open'),
  ...pageQuery,
});
const idParam = z.strictObject({ id: z.string().min(1).max(500) });
const discardBody = z.strictObject({
  reason: z
    .string()
    .trim()
    .min(1)
    .max(500)
    .meta({ examples: ['Sent by a test'] }),
});
const replayBody = z.strictObject({}).default({});

/** For ops: what a handler could not take, and what is done about it. */
@ApiTags('dead letters')
@Roles('ops')
@Controller('ops/dead-letters')
export class DeadLettersController {
  constructor(private readonly letters: DeadLetters) {}

  @Get()
  @ApiOperation({ summary: 'List dead letters, newest first' })
  async list(@Query({ schema: listQuery }) { state, limit, after }: z.infer<typeof listQuery>) {
    const { items, next } = await this.letters.list(state, limit, after);
    return { items: items.map(shown), ...(next !== undefined && { next }) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'Show a dead letter with its record' })
  async show(@Param({ schema: idParam }) { id }: z.infer<typeof idParam>) {
    return shown(await this.letters.show(id));
  }

  @Post('replay')
  @HttpCode(200)
  @ApiOperation({ summary: 'Replay the open dead letters, oldest first; `open` says how many are left' })
  replayAll(@Body({ schema: replayBody }) _: z.infer<typeof replayBody>, @CurrentActor() actor: Actor): Promise<ReplayReport> {
    return this.letters.replayAll(actor.id);
  }

  @Post(':id/replay')
  @HttpCode(200)
  @ApiOperation({ summary: 'Hand a dead letter to its handler again' })
  async replay(
    @Param({ schema: idParam }) { id }: z.infer<typeof idParam>,
    @Body({ schema: replayBody }) _: z.infer<typeof replayBody>,
    @CurrentActor() actor: Actor,
  ) {
    return shown(await this.letters.replay(id, actor.id));
  }

  @Post(':id/discard')
  @HttpCode(200)
  @ApiOperation({ summary: 'Give a dead letter up, with a reason' })
  async discard(
    @Param({ schema: idParam }) { id }: z.infer<typeof idParam>,
    @Body({ schema: discardBody }) { reason }: z.infer<typeof discardBody>,
    @CurrentActor() actor: Actor,
  ) {
    return shown(await this.letters.discard(id, actor.id, reason));
  }
}

/** The record as text: readable where it is JSON, and harmless where it is not. */
function shown({ _id: id, value, people: _people, ...letter }: DeadLetterDocument) {
  return { id, ...letter, ...(value && { value: bytesOf(value).toString('utf8') }) };
}
