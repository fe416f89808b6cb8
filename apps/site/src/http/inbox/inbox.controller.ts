import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Public } from '#auth';
import { AnyQuery, WithoutIdempotencyKey } from '#service';
import { returnPath } from '../../domain/return-path.js';
import { wordsFor } from '../../domain/words/words-for.js';
import { signInPath } from '../../pages/frame/sign-in-path.js';
import { renderInbox } from '../../pages/inbox/inbox-page.js';
import type { ServiceAnswer } from '../ask-service.js';
import { isForm } from '../comments/comment-form-body.js';
import { queryOf } from '../query-of.js';
import { MailDesk } from '../subscribing/mail-desk.js';
import { readInboxCount, readInboxPage } from './inbox-answers.js';

const here = '/inbox';
const act = z.object({
  id: z.string().regex(/^[\w:.~-]{1,300}$/),
  act: z.enum(['read', 'unread', 'archive']),
  to: z.string().optional().catch(undefined),
});
const readAll = z.object({ until: z.iso.datetime().optional().catch(undefined) }).catch({});

/** What is told to who is signed in, on the site itself; whoever is not is led to where one signs in. */
@Public()
@AnyQuery()
@ApiExcludeController()
@Controller('inbox')
export class InboxController {
  constructor(private readonly desk: MailDesk) {}

  @Get()
  async read(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    if (!(await this.desk.isSignedIn(request))) return this.desk.leave(reply, signInPath(here));
    const query = queryOf(request);
    const after = query.get('after')?.slice(0, 500);
    const archived = query.get('archived') === '1';
    const asked = new URLSearchParams({ archived: String(archived), ...(after !== undefined && { after }) });
    // First the count: what comes in between is on the page, and told once more by the stream, which goes on from its version.
    const count = await this.desk.ask({ method: 'GET', path: '/inbox/count' }, request);
    if (count.outcome !== 'done') return this.#refuse(reply, count);
    const list = await this.desk.ask({ method: 'GET', path: `/inbox?${asked}` }, request);
    if (list.outcome !== 'done') return this.#refuse(reply, list);
    const { items, next } = readInboxPage(list.body);
    const first = archived ? `${here}?archived=1` : here;
    const { surroundings } = await this.desk.around(reply);
    const view = {
      ...surroundings,
      ...readInboxCount(count.body),
      items,
      archived,
      ...(next !== undefined && { olderUrl: `${here}?${new URLSearchParams({ ...(archived && { archived: '1' }), after: next })}` }),
      ...(after !== undefined && { newestUrl: first }),
    };
    return this.desk.show(reply, renderInbox(view, this.desk.paper));
  }

  @Post()
  @WithoutIdempotencyKey()
  async mark(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const sent = act.safeParse(request.body);
    if (!isForm(request) || !sent.success) return this.#nothing(reply);
    const { id, act: mark, to } = sent.data;
    return this.#post(`/inbox/${encodeURIComponent(id)}/${mark}`, to, request, reply);
  }

  @Post('read-all')
  @WithoutIdempotencyKey()
  async readAll(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.#post('/inbox/read-all', undefined, request, reply, readAll.parse(request.body ?? {}));
  }

  async #post(path: string, to: string | undefined, request: FastifyRequest, reply: FastifyReply, body?: object): Promise<FastifyReply> {
    if (!this.desk.isOurs(request)) return this.desk.state(reply, 403, { message: this.desk.words.refused.elsewhere });
    const answer = await this.desk.ask({ method: 'POST', path, ...(body && { body }) }, request);
    // Whoever wants to read something reads it, whatever has become of the mark.
    if (to !== undefined) return this.desk.leave(reply, returnPath(to) + (/#[\w-]{1,100}$/.exec(to)?.[0] ?? ''));
    return answer.outcome === 'done' ? this.desk.leave(reply, here) : this.#refuse(reply, answer);
  }

  #refuse(reply: FastifyReply, answer: Exclude<ServiceAnswer, { outcome: 'done' }>): Promise<FastifyReply> | FastifyReply {
    const { inbox } = wordsFor(this.desk.paper.locale);
    if (answer.outcome === 'away') return this.desk.state(reply, 503, { message: inbox.away });
    if (answer.status === 401) return this.desk.state(reply, 403, { message: inbox.expired });
    return this.#nothing(reply);
  }

  #nothing(reply: FastifyReply): Promise<FastifyReply> {
    return this.desk.state(reply, 404, { message: wordsFor(this.desk.paper.locale).inbox.notThere });
  }
}
