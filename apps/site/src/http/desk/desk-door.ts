import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Role } from '#auth';
import { PAPER, type Paper } from '../../domain/paper/paper.js';
import { type DeskAtDoor, type DeskState, renderDeskState } from '../../pages/desk/desk-states.js';
import type { KeptForm } from '../../pages/desk/kept-form.js';
import { moderatorsAtDoor } from '../../pages/desk/moderators-desk.js';
import { signInPath } from '../../pages/frame/sign-in-path.js';
import type { Surroundings } from '../../pages/views.js';
import { ReadDeskFrame } from '../../queries/desk/read-desk-frame.js';
import { personalHeaders } from '../page-headers.js';
import { isFromOwnPage } from '../session/own-origin.js';
import { ReaderFrame } from '../session/reader-frame.js';
import { SessionCookies } from '../session/session-cookies.js';

const statusOf = { forbidden: 403, away: 503, awayKept: 503, signedOut: 403, elsewhere: 403 } as const satisfies Record<DeskState, number>;

/**
 * The way into a desk of the staff, and out of it. Only who is signed in with the role comes in; whoever else asks is answered here. A desk's pages are
 * one person's, and are kept by nobody. The role in the session only decides what is shown: each question is put to the owning service in that person's
 * name, and that service decides anew.
 */
@Injectable()
export class DeskDoor {
  protected readonly desk: DeskAtDoor = moderatorsAtDoor;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(
    private readonly cookies: SessionCookies,
    private readonly frame: ReadDeskFrame,
    private readonly reader: ReaderFrame,
    @Inject(PAPER) private readonly paper: Paper,
  ) {
    this.#headers = { ...personalHeaders(paper), 'x-robots-tag': 'noindex' };
  }

  /** Whether they are in, by any of these roles; whoever is not has been answered. A form that was sent is kept for when they are. */
  async admits(roles: Role | readonly Role[], request: FastifyRequest, reply: FastifyReply, kept?: KeptForm): Promise<boolean> {
    if (kept && !isFromOwnPage(request.headers, this.paper.url)) return this.#turnAway(reply, 'elsewhere');
    const session = await this.cookies.session(request.headers.cookie);
    if (session?.roles.some(role => [roles].flat().includes(role as Role))) return true;
    if (session) return this.#turnAway(reply, 'forbidden', kept);
    if (kept) return this.#turnAway(reply, 'signedOut', kept);
    void reply
      .code(303)
      .headers({ ...this.#headers, location: signInPath(request.url) })
      .send();
    return false;
  }

  /** Whether who is signed in has one of these roles; what follows from that their service decides. */
  async hasRole({ headers }: Pick<FastifyRequest, 'headers'>, ...roles: readonly Role[]): Promise<boolean> {
    const session = await this.cookies.session(headers.cookie);
    return roles.some(role => session?.roles.includes(role) === true);
  }

  async show(reply: FastifyReply, render: (around: Surroundings, paper: Paper) => string, status = 200): Promise<FastifyReply> {
    return reply
      .code(status)
      .headers(this.#headers)
      .send(render(await this.reader.around(await this.frame.execute(), reply.request), this.paper));
  }

  /** What the owning service said to the session is said to the person; what it said about the matter is for the desk to tell. */
  async tell(reply: FastifyReply, state: DeskState, kept?: KeptForm, here = '/'): Promise<FastifyReply> {
    if (statusOf[state] === 503) reply.header('retry-after', '30');
    return this.show(
      reply,
      (around, paper) => renderDeskState(state, { ...around, desk: this.desk, here, ...(kept && { kept }) }, paper),
      statusOf[state],
    );
  }

  /** After an act: back to where it was decided, by a GET. */
  leave(reply: FastifyReply, location: string): FastifyReply {
    return reply
      .code(303)
      .headers({ ...this.#headers, location })
      .send();
  }

  async #turnAway(reply: FastifyReply, state: DeskState, kept?: KeptForm): Promise<false> {
    await this.tell(reply, state, kept);
    return false;
  }
}
