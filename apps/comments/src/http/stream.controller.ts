import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '#auth';
import { Returns } from '#service';
import { ReadThreads } from '../queries/read-threads.js';
import { type ArticleId, articleId } from './ids.js';
import { LiveThreads } from './live-threads.js';

/** What happens in a thread, as it happens. */
@ApiTags('threads')
@Public()
@Controller()
export class StreamController {
  constructor(
    private readonly readThreads: ReadThreads,
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
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const thread = await this.readThreads.one(id);
    reply.hijack();
    await this.live.open(thread, reply.raw, /^\d{1,15}$/.test(last ?? '') ? Number(last) : undefined);
  }
}
