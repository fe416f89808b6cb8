import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { isOfNewsroom } from '../../domain/editing/newsroom-roles.js';
import type { Surroundings } from '../../pages/views.js';
import { SessionCookies } from './session-cookies.js';

/** Frames a page that nobody keeps: unlike a shared one it can say by itself who is signed in, and needs no script for it. */
@Injectable()
export class ReaderFrame {
  constructor(private readonly cookies: SessionCookies) {}

  async around(surroundings: Surroundings, { headers }: Pick<FastifyRequest, 'headers'>): Promise<Surroundings> {
    const session = await this.cookies.session(headers.cookie);
    return session ? { ...surroundings, reader: session.name, ofNewsroom: isOfNewsroom(session.roles) } : surroundings;
  }
}
