import { Controller, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '#auth';
import { AnyQuery, WithoutIdempotencyKey } from '#service';
import { renderSubscribeAnswer } from '../../pages/subscribing/subscribe-answer-page.js';
import type { SubscribeFormProps } from '../../pages/subscribing/subscribe-form.js';
import { AskService, type ServiceAnswer } from '../ask-service.js';
import { actKey } from '../comments/act-key.js';
import { isForm } from '../comments/comment-form-body.js';
import { type FilledSubscribeForm, filledSubscribeForm } from './subscribe-form-body.js';
import { MailDesk } from './mail-desk.js';

type Refused = Exclude<ServiceAnswer, { outcome: 'done' }>;
type Message = readonly [title: string, text: string];

/** Takes the form at the end of a page. Whoever it is, they are told that a mail was sent, and nothing of who is known. */
@Public()
@AnyQuery()
@ApiExcludeController()
@Controller('subscriptions')
export class SubscribeController {
  constructor(
    private readonly desk: MailDesk,
    private readonly service: AskService,
  ) {}

  @Post()
  @WithoutIdempotencyKey()
  async subscribe(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    if (!isForm(request)) return reply.code(415).send();
    const filled = filledSubscribeForm(request.body);
    const { refused } = this.desk.words;
    if (!this.desk.isOurs(request)) return this.#answer(reply, filled, { status: 403, message: refused.elsewhere });
    const { topicKey, address, frequency, zone } = filled;
    const body = { topicKey, channel: 'mail', frequency, address, locale: this.desk.paper.locale, ...(zone !== undefined && { zone }) };
    const path = '/subscriptions';
    const idempotencyKey = await actKey(this.service, path, body, request);
    const answer = await this.desk.ask({ method: 'POST', path, body, idempotencyKey }, request);
    if (answer.outcome !== 'done') return this.#refuse(reply, filled, answer);
    return this.#answer(reply, filled, { status: 202, message: this.desk.words.sent });
  }

  #refuse(reply: FastifyReply, filled: FilledSubscribeForm, answer: Refused): Promise<FastifyReply> {
    const { refused, away } = this.desk.words;
    if (answer.outcome === 'away') return this.#answer(reply.header('retry-after', '30'), filled, { status: 503, message: away });
    if (answer.retryAfter !== undefined) reply.header('retry-after', answer.retryAfter);
    switch (answer.status) {
      case 401:
      case 403:
      case 404:
        return this.#answer(reply, filled, { status: 404, message: refused.closed });
      case 409:
        return this.#answer(reply, filled, { status: 409, message: refused.full });
      case 429:
        return this.#answer(reply, filled, { status: 429, message: refused.tooOften });
      default:
        return this.#answer(reply, filled, { status: 422, message: refused.invalid, errors: this.#errorsOf(answer, filled) });
    }
  }

  async #answer(
    reply: FastifyReply,
    { topicKey, address, frequency }: FilledSubscribeForm,
    { status, errors, ...said }: { status: number; message: Message; errors?: SubscribeFormProps['errors'] },
  ): Promise<FastifyReply> {
    const { surroundings, nameOf } = await this.desk.around(reply, topicKey);
    const topic = nameOf(topicKey);
    const form = { topicKey, topic, typed: { address, frequency }, ...(errors && { errors }) };
    const view = { ...surroundings, ...said, back: topic.path, ...(status !== 202 && status !== 404 && { form }) };
    return this.desk.show(reply, renderSubscribeAnswer(view, this.desk.paper), status);
  }

  #errorsOf({ errors }: Refused & { outcome: 'refused' }, { address }: FilledSubscribeForm): SubscribeFormProps['errors'] {
    return errors.some(({ pointer }) => pointer === '/address') ? { address: this.desk.addressFault(address) } : {};
  }
}
