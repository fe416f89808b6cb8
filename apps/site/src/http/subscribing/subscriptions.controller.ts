import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '#auth';
import { AnyQuery, WithoutIdempotencyKey } from '#service';
import { renderConfirmation } from '../../pages/subscribing/confirmation-page.js';
import type { Surroundings } from '../../pages/views.js';
import type { ServiceAnswer } from '../ask-service.js';
import { type Confirmation, readConfirmation } from './answers.js';
import { isLinkToken } from './link-token.js';
import { MailDesk } from './mail-desk.js';

/** The link of the mail that asks whether somebody did want it. Looking at it changes nothing; the button does, once or twice alike. */
@Public()
@AnyQuery()
@ApiExcludeController()
@Controller('subscriptions/:token')
export class SubscriptionsController {
  constructor(private readonly desk: MailDesk) {}

  @Get()
  async read(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const answer = await this.#ask('GET', token, request);
    if (answer?.outcome !== 'done') return this.#refuse(reply, answer);
    const confirmation = readConfirmation(answer.body);
    return this.#show(reply, confirmation.state === 'pending' ? 'ask' : 'already', confirmation);
  }

  @Post()
  @WithoutIdempotencyKey()
  async confirm(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const answer = await this.#ask('POST', token, request);
    if (answer?.outcome !== 'done') return this.#refuse(reply, answer, { fields: {} });
    return this.#show(reply, 'done', readConfirmation(answer.body));
  }

  /** Who is signed in on a page of ours is said too: an address that they confirm themselves is theirs. */
  async #ask(method: 'GET' | 'POST', token: string, request: FastifyRequest): Promise<ServiceAnswer | undefined> {
    if (!isLinkToken(token)) return undefined;
    const asNobody = method === 'GET' || !this.desk.isOurs(request);
    return this.desk.ask({ method, path: `/confirmations/${token}`, asNobody, ...(method === 'POST' && { body: {} }) }, request);
  }

  async #show(reply: FastifyReply, state: 'ask' | 'done' | 'already', confirmation: Confirmation): Promise<FastifyReply> {
    const { topicKey, frequency, preferencesUrl } = confirmation;
    const { surroundings, nameOf } = await this.desk.around(reply, topicKey);
    // What has ended since is asked for anew, where it was before.
    if (confirmation.state === 'ended') return this.desk.show(reply, this.#expired(surroundings), 410);
    const view = { ...surroundings, state, topic: nameOf(topicKey), frequency, preferencesUrl };
    return this.desk.show(reply, renderConfirmation(view, this.desk.paper));
  }

  async #refuse(
    reply: FastifyReply,
    answer: Exclude<ServiceAnswer, { outcome: 'done' }> | undefined,
    again?: { fields: Record<string, string> },
  ): Promise<FastifyReply> {
    if (answer?.outcome !== 'refused' || answer.status !== 410) return this.desk.unanswered(reply, answer, again);
    const { surroundings } = await this.desk.around(reply);
    return this.desk.show(reply, this.#expired(surroundings), 410);
  }

  #expired(surroundings: Surroundings): string {
    return renderConfirmation({ ...surroundings, state: 'expired' }, this.desk.paper);
  }
}
