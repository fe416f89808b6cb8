import { Controller, Get, Headers, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '#auth';
import { CurrentIdentity, type Identity, Returns } from '#service';
import { Readers } from '../../queries/subscribing/readers.js';
import { InboxListener } from './inbox-listener.js';
import { LiveInboxes } from './live-inboxes.js';

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
    description: 'Browsers send it when they come back: what was missed is told first.',
  })
  @Returns(200, undefined, { description: 'Server-sent events: `item`, `count`, and `reset` (read the list again).' })
  async stream(
    @Headers('last-event-id') last: string | undefined,
    @CurrentIdentity() identity: Identity,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const personId = await this.readers.get(identity);
    reply.hijack();
    this.live.open(new InboxListener(reply.raw, personId), /^\d{1,15}$/.test(last ?? '') ? Number(last) : undefined);
  }
}
