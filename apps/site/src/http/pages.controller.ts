import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '#auth';
import { PageServer } from './page-server.js';

/** Every page that was not kept in memory; see PageServer. */
@Public()
@Controller()
export class PagesController {
  constructor(private readonly pages: PageServer) {}

  @Get('*')
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    reply.hijack();
    await this.pages.serve(request.raw, reply.raw);
  }
}
