import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '#auth';
import { CurrentIdentity, type Identity, Returns } from '#service';
import { ReadThreads } from '../../queries/read-threads.js';
import { WhoIs } from '../../queries/who-is.js';
import { type ArticleId, articleId } from '../ids.js';
import { LiveReader } from './live-reader.js';
import { LiveThreads } from './live-threads.js';

/** What happens in a thread, as it happens. */
@ApiTags('threads')
@Public()
@Controller()
export class StreamController {
  constructor(
    private readonly readThreads: ReadThreads,
    private readonly whoIs: WhoIs,
    private readonly live: LiveThreads,
  ) {}

  @Get('articles/:articleId/comments/stream')
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'Browsers send it when they come back: what was missed is told first.',
  })
  @Returns(200, undefined, { description: 'Server-sent events: `comment`, `removed`, `count`, and `reset` (read the thread again).' })
  async stream(
    @Param({ schema: articleId }) { articleId: id }: ArticleId,
    @Headers('last-event-id') last: string | undefined,
    @CurrentIdentity() identity: Identity,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.readThreads.one(id);
    reply.hijack();
    const reader = new LiveReader(reply.raw, this.whoIs.idOf(identity));
    await this.live.open(id, reader, /^\d{1,15}$/.test(last ?? '') ? Number(last) : undefined);
  }
}
