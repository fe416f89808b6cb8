import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { PAPER, type Paper } from '../../domain/paper/paper.js';
import { changesNothing, ForeignOriginError, isFromOwnPage } from './own-origin.js';
import { SessionCookies } from './session-cookies.js';

/** In whose name a request is forwarded. */
@Injectable()
export class SessionAuthority {
  constructor(
    private readonly cookies: SessionCookies,
    @Inject(PAPER) private readonly paper: Paper,
  ) {}

  /**
   * The bearer token that a browser's session stands for; none for a request that brings its own, or that nobody is signed in with. What changes
   * something in a session's name has to come from a page of ours, or it is refused by a `ForeignOriginError`.
   */
  async of({ headers, method }: Pick<FastifyRequest, 'headers' | 'method'>): Promise<string | undefined> {
    if (headers.authorization !== undefined) return undefined;
    const session = await this.cookies.session(headers.cookie);
    if (!session) return undefined;
    if (!changesNothing(method) && !isFromOwnPage(headers, this.paper.url)) throw new ForeignOriginError();
    return `Bearer ${session.token}`;
  }
}
