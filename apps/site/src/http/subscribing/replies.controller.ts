import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Public } from '#auth';
import { AnyQuery, WithoutIdempotencyKey } from '#service';
import { renderReplies, type RepliesView } from '../../pages/subscribing/replies-page.js';
import type { ServiceAnswer } from '../ask-service.js';
import { keyOf, newActKey } from '../comments/act-form.js';
import { isForm } from '../comments/comment-form-body.js';
import { readFollowed } from './answers.js';
import { MailDesk } from './mail-desk.js';

const sent = z.object({ address: z.string().catch(''), key: z.string().catch('') }).catch({ address: '', key: '' });

/** A comment's id, as the comments service makes them. */
const isCommentId = (text: string): boolean => /^cmt_[0-9a-z]{1,60}$/.test(text);

type Refused = Extract<ServiceAnswer, { outcome: 'refused' }>;
type Said = Omit<RepliesView, 'now' | 'sections' | 'videos' | 'back'> & { readonly status?: number };

/** To be told of answers to one's own comment: by the address, which the comments never see, and as whoever wrote it. */
@Public()
@AnyQuery()
@ApiExcludeController()
@Controller('replies/:commentId')
export class RepliesController {
  constructor(private readonly desk: MailDesk) {}

  @Get()
  async ask(@Param('commentId') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    if (!isCommentId(id)) return this.desk.state(reply, 404, { message: this.desk.words.gone });
    return this.#show(id, reply, { form: { actKey: newActKey(), signedIn: await this.desk.isSignedIn(request) } });
  }

  @Post()
  @WithoutIdempotencyKey()
  async follow(@Param('commentId') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    if (!isForm(request)) return reply.code(415).send();
    const { words } = this.desk;
    if (!isCommentId(id)) return this.desk.state(reply, 404, { message: words.gone });
    const { address: typed, key } = sent.parse(request.body ?? {});
    const address = typed.trim();
    if (!this.desk.isOurs(request))
      return this.#show(id, reply, { status: 403, message: words.refused.elsewhere, form: { actKey: key, signedIn: false, typed } });
    const form = { actKey: key, signedIn: await this.desk.isSignedIn(request), typed };
    if (address === '' && !form.signedIn) return this.#invalid(id, reply, { ...form, error: this.desk.addressFault('') });
    const body = { commentId: id, locale: this.desk.paper.locale, ...(address !== '' && { address }) };
    const answer = await this.desk.ask({ method: 'POST', path: '/replies', body, idempotencyKey: keyOf(key, id, address) }, request);
    if (answer.outcome === 'away') return this.#show(id, reply.header('retry-after', '30'), { status: 503, message: words.away, form });
    if (answer.outcome === 'refused') return this.#refuse(id, reply, answer, form);
    const isSent = readFollowed(answer.body) === 'mail-sent';
    return this.#show(id, reply, { status: 202, message: isSent ? words.replies.sent : words.replies.done });
  }

  #refuse(id: string, reply: FastifyReply, answer: Refused, form: NonNullable<RepliesView['form']>): Promise<FastifyReply> {
    const { refused, replies } = this.desk.words;
    if (answer.retryAfter !== undefined) reply.header('retry-after', answer.retryAfter);
    switch (answer.status) {
      case 401:
      case 403:
      case 404:
        return this.#show(id, reply, { status: 404, message: replies.notYours, form });
      case 409:
        return this.#show(id, reply, { status: 409, message: refused.full });
      case 429:
        return this.#show(id, reply, { status: 429, message: refused.tooOften, form });
      default:
        return this.#invalid(id, reply, { ...form, error: this.desk.addressFault(form.typed ?? '') });
    }
  }

  #invalid(id: string, reply: FastifyReply, form: NonNullable<RepliesView['form']>): Promise<FastifyReply> {
    return this.#show(id, reply, { status: 422, message: this.desk.words.refused.invalid, form });
  }

  async #show(id: string, reply: FastifyReply, { status, ...said }: Said): Promise<FastifyReply> {
    const { surroundings, nameOf } = await this.desk.around(reply, `thread:${id}`);
    const { name, path } = nameOf(`thread:${id}`);
    const back = name === undefined || path === undefined ? undefined : { name, path };
    return this.desk.show(reply, renderReplies({ ...surroundings, ...said, back }, this.desk.paper), status);
  }
}
