import { Body, Controller, Get, Header, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Public } from '#auth';
import { Returns, WithoutIdempotencyKey } from '#service';
import { Leave } from '../../commands/subscribing/leave.js';
import { LinkNotFoundError } from '../../domain/subscribing/errors.js';
import { scopes, scopesOf } from '../../domain/subscribing/leave.js';
import { type Leaving, ReaderLinks } from '../../signing/reader-links.js';
import { channel, type LinkToken, linkToken } from './fields.js';

const scope = z.enum(scopes);
/** By a button of ours, or by one of a mail program (RFC 8058, 3.2). */
const leavingInput = z
  .strictObject({ scope: scope.default('topic'), 'List-Unsubscribe': z.literal('One-Click').optional() })
  .default({ scope: 'topic' })
  .meta({ example: { scope: 'topic' } });
const about = z.object({
  topicKey: z.string().meta({ description: 'Or `digest:hourly`, `digest:daily`, `digest:weekly`' }),
  channel,
  scopes: z.array(scope).meta({ description: 'What may be left, the least first' }),
});
const left = z.object({ left: scope });

/** The way out, from every message, for ever. It works for whoever has the link, and says nothing of who that is. */
@ApiTags('subscriptions')
@Public()
@Controller('unsubscriptions/:token')
export class UnsubscriptionsController {
  constructor(
    private readonly links: ReaderLinks,
    private readonly leave: Leave,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @Returns(200, about, { description: 'What may be left. Looking at it changes nothing.' })
  read(@Param({ schema: linkToken }) { token }: LinkToken): z.infer<typeof about> {
    const { topicKey, channel: by } = this.#leaving(token);
    return { topicKey, channel: by, scopes: [...scopesOf({ topicKey, channel: by })] };
  }

  @Post()
  @WithoutIdempotencyKey()
  @Header('cache-control', 'no-store')
  @Returns(200, left, { description: 'It is done; also when it was already, or when the reader is gone.' })
  async end(
    @Param({ schema: linkToken }) { token }: LinkToken,
    @Body({ schema: leavingInput }) input: z.output<typeof leavingInput>,
  ): Promise<z.infer<typeof left>> {
    await this.leave.execute(this.#leaving(token), input.scope);
    return { left: input.scope };
  }

  #leaving(token: string): Leaving {
    const leaving = this.links.leaving(token);
    if (!leaving) throw new LinkNotFoundError();
    return leaving;
  }
}
