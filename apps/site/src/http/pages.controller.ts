import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '#auth';
import { OwnCommentsPage } from './comments/own-comments-page.js';
import { PageServer } from './page-server.js';

/** Every page that was not kept in memory, see PageServer; and the one that is a reader's own. */
@Public()
@Controller()
export class PagesController {
  constructor(
    private readonly pages: PageServer,
    private readonly own: OwnCommentsPage,
  ) {}

  @Get('*')
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (this.pages.isPersonal(request.url) && (await this.own.show(request, reply))) return;
    reply.hijack();
    await this.pages.serve(request.raw, reply.raw);
  }
}
