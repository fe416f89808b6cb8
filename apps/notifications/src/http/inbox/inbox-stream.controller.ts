import { Controller, Get, Headers, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Public } from '#auth';
import { CurrentIdentity, type Identity, Returns } from '#service';
import { Readers } from '../../queries/subscribing/readers.js';
import { InboxListener } from './inbox-listener.js';
import { LiveInboxes } from './live-inboxes.js';

const version = /^\d{1,15}$/;
const sinceQuery = z.strictObject({
  since: z
    .string()
    .regex(version, 'a version, as the count has it')
    .optional()
    .meta({ description: 'What a page was made from that has heard of nothing yet: what has come since is told first.' }),
});

/** What comes into one's inbox, as it comes. */
@ApiTags('inbox')
@Public()
@Controller('inbox')
export class InboxStreamController {
  constructor(
    private readonly readers: Readers,
    private readonly live: LiveInboxes,
  ) {}

  @Get('stream')
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'Browsers send it when they come back: what was missed is told first. It is newer than `since`.',
  })
  @Returns(200, undefined, { description: 'Server-sent events: `item`, `count`, and `reset` (read the list again).' })
  async stream(
    @Headers('last-event-id') last: string | undefined,
    @Query({ schema: sinceQuery }) { since }: z.output<typeof sinceQuery>,
    @CurrentIdentity() identity: Identity,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const personId = await this.readers.get(identity);
    reply.hijack();
    const heard = [last, since].find(text => text !== undefined && version.test(text));
    this.live.open(new InboxListener(reply.raw, personId), heard === undefined ? undefined : Number(heard));
  }
}
