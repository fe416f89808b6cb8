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
import { signInPath } from '../../pages/frame/sign-in-path.js';
import { readSubscribed } from './answers.js';
import { type FilledSubscribeForm, filledSubscribeForm } from './subscribe-form-body.js';
import { MailDesk } from './mail-desk.js';

type Refused = Exclude<ServiceAnswer, { outcome: 'done' }>;
type Message = readonly [title: string, text: string];
interface Said {
  readonly status: number;
  readonly message: Message;
  readonly errors?: SubscribeFormProps['errors'];
  readonly isSettled?: boolean;
}

/** A second click is the same act; who asks again because nothing has come is not. */
const minuteMs = 60_000;

/**
 * Takes the form at the end of a page. Whoever it is, they are told that a mail was sent, and nothing of who is known; but who is signed in, and follows
 * it on the site or by mail to an address that they have confirmed themselves, is told that it is settled.
 */
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
    const body = bodyOf(filled, this.desk.paper.locale);
    const path = '/subscriptions';
    const idempotencyKey = await actKey(this.service, path, { ...body, minute: Math.floor(Date.now() / minuteMs) }, request);
    const answer = await this.desk.ask({ method: 'POST', path, body, idempotencyKey }, request);
    if (answer.outcome !== 'done') return this.#refuse(reply, filled, answer);
    const { sent, settled } = this.desk.words;
    const isSettled = readSubscribed(answer.body) === 'confirmed';
    return this.#answer(reply, filled, { status: 202, message: isSettled ? settled[filled.channel] : sent, isSettled });
  }

  #refuse(reply: FastifyReply, filled: FilledSubscribeForm, answer: Refused): Promise<FastifyReply> {
    const { refused, away } = this.desk.words;
    if (answer.outcome === 'away') return this.#answer(reply.header('retry-after', '30'), filled, { status: 503, message: away });
    if (answer.retryAfter !== undefined) reply.header('retry-after', answer.retryAfter);
    switch (answer.status) {
      case 401:
        return this.#answer(reply, filled, { status: 401, message: refused.nobody });
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
    { topicKey, address, frequency, channel }: FilledSubscribeForm,
    { status, errors, isSettled = false, ...said }: Said,
  ): Promise<FastifyReply> {
    const { surroundings, nameOf } = await this.desk.around(reply, topicKey);
    const topic = nameOf(topicKey);
    const form = { topicKey, topic, typed: { address, frequency }, ...(errors && { errors }) };
    const view = {
      ...surroundings,
      ...said,
      back: topic.path,
      ...(isSettled && { topic, isTold: channel === 'inbox' }),
      // A link, for no form of ours may be led on to where one signs in (`form-action`).
      ...(status === 401 && { signIn: signInPath(topic.path?.replace(/#.*/, '')) }),
      ...(![202, 401, 404].includes(status) && { form }),
    };
    return this.desk.show(reply, renderSubscribeAnswer(view, this.desk.paper), status);
  }

  #errorsOf({ errors }: Refused & { outcome: 'refused' }, { address }: FilledSubscribeForm): SubscribeFormProps['errors'] {
    return errors.some(({ pointer }) => pointer === '/address') ? { address: this.desk.addressFault(address) } : {};
  }
}

/** On the site all of it is told at once, whatever was chosen for mail. */
const bodyOf = ({ topicKey, channel, frequency, address, zone }: FilledSubscribeForm, locale: string) => ({
  topicKey,
  channel,
  ...(channel === 'mail' ? { frequency, address } : { frequency: 'immediate' }),
  locale,
  ...(zone !== undefined && { zone }),
});
