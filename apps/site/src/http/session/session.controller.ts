import { Controller, Get, Header, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Public } from '#auth';
import { AnyQuery, WithoutIdempotencyKey } from '#service';
import { editorsPath } from '../../domain/editing/desk-address.js';
import { isOfNewsroom } from '../../domain/editing/newsroom-roles.js';
import { PAPER, type Paper } from '../../domain/paper/paper.js';
import { returnPath } from '../../domain/return-path.js';
import { ForeignOriginError, isFromOwnPage } from './own-origin.js';
import { type Session, SessionCookies } from './session-cookies.js';

interface Shown extends Partial<Pick<Session, 'name' | 'roles'>> {
  readonly signedIn: boolean;
  /** Where the desk is of who writes or edits. */
  readonly newsroom?: string;
}

const form = z.object({ return: z.string() });

/** Who is signed in in this browser, for the script of a page that is the same for all; and the end of it. */
@Public()
@AnyQuery()
@ApiExcludeController()
@Controller()
export class SessionController {
  constructor(
    private readonly cookies: SessionCookies,
    @Inject(PAPER) private readonly paper: Paper,
  ) {}

  @Get('session')
  @Header('cache-control', 'no-store')
  async show(@Req() request: FastifyRequest): Promise<Shown> {
    const session = await this.cookies.session(request.headers.cookie);
    if (!session) return { signedIn: false };
    const { name, roles } = session;
    return { signedIn: true, name, roles, ...(isOfNewsroom(roles) && { newsroom: editorsPath }) };
  }

  /** Forgets who this browser is. The access token itself ends by its own expiry. */
  @Post('logout')
  @WithoutIdempotencyKey()
  end(@Req() request: FastifyRequest, @Res() reply: FastifyReply): FastifyReply {
    if (!isFromOwnPage(request.headers, this.paper.url)) throw new ForeignOriginError();
    const location = returnPath(form.safeParse(request.body).data?.return);
    return reply.code(303).headers({ location, 'cache-control': 'no-store', 'set-cookie': this.cookies.signedOut() }).send();
  }
}
