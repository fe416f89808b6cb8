import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Public } from '#auth';
import { AnyQuery, WithoutIdempotencyKey } from '#service';
import { type Leaving, type LeavingScope, leavingScopes } from '../../domain/subscribing/reader-preferences.js';
import { renderLeaving } from '../../pages/subscribing/leaving-page.js';
import type { ServiceAnswer } from '../ask-service.js';
import { readLeaving, readLeft } from './answers.js';
import { isLinkToken } from './link-token.js';
import { MailDesk } from './mail-desk.js';

const sent = z.object({ scope: z.enum(leavingScopes).default('topic') });

/** Of which only the token is known, and that it did what it should. */
const unknown: Leaving = { topicKey: '', channel: 'mail', scopes: [] };

/**
 * The way out, from every mail, for ever. A program that looks at links changes nothing; a POST acts, from wherever it comes: mail programs send one
 * by themselves (RFC 8058), in either form encoding, without an origin or a cookie, and follow no redirect. Whoever has the link may leave, and so
 * nobody is asked who they are.
 */
@Public()
@AnyQuery()
@ApiExcludeController()
@Controller('unsubscribe/:token')
export class UnsubscribeController {
  constructor(private readonly desk: MailDesk) {}

  @Get()
  async read(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const answer = await this.#ask('GET', token, request);
    if (answer?.outcome !== 'done') return this.desk.unanswered(reply, answer);
    return this.#show(reply, readLeaving(answer.body));
  }

  @Post()
  @WithoutIdempotencyKey()
  async leave(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const { scope } = sent.catch({ scope: 'topic' }).parse(request.body ?? {});
    const answer = await this.#ask('POST', token, request, { scope });
    if (answer?.outcome !== 'done') return this.desk.unanswered(reply, answer, { fields: { scope } });
    const about = await this.#ask('GET', token, request);
    return this.#show(reply, about?.outcome === 'done' ? readLeaving(about.body) : unknown, readLeft(answer.body));
  }

  async #ask(method: 'GET' | 'POST', token: string, request: FastifyRequest, body?: object): Promise<ServiceAnswer | undefined> {
    if (!isLinkToken(token)) return undefined;
    return this.desk.ask({ method, path: `/unsubscriptions/${token}`, asNobody: true, ...(body && { body }) }, request);
  }

  async #show(reply: FastifyReply, leaving: Leaving, left?: LeavingScope): Promise<FastifyReply> {
    const { surroundings, nameOf } = await this.desk.around(reply, leaving.topicKey);
    const view = { ...surroundings, leaving, topic: nameOf(leaving.topicKey), left };
    return this.desk.show(reply, renderLeaving(view, this.desk.paper));
  }
}
