import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fieldFault } from '../../domain/field-fault.js';
import { PAPER, type Paper } from '../../domain/paper/paper.js';
import type { SubscribingWords } from '../../domain/words/subscribing-words.js';
import { wordsFor } from '../../domain/words/words-for.js';
import { type MailStateView, renderMailState } from '../../pages/subscribing/mail-state-page.js';
import { NameTopics, type NamedTopics } from '../../queries/subscribing/name-topics.js';
import { AskService, type Question, type ServiceAnswer } from '../ask-service.js';
import { personalHeaders } from '../page-headers.js';
import { isFromOwnPage } from '../session/own-origin.js';
import { ReaderFrame } from '../session/reader-frame.js';

/** As many characters as the service takes. */
const longestAddress = 254;

type About = Pick<MailStateView, 'message' | 'again'>;

/** Where pages about mail come from: made for one reader, kept by nobody, and telling no other place where they were, for their links are private. */
@Injectable()
export class MailDesk {
  readonly words: SubscribingWords;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(
    private readonly service: AskService,
    private readonly topics: NameTopics,
    private readonly frame: ReaderFrame,
    @Inject(PAPER) readonly paper: Paper,
  ) {
    this.words = wordsFor(paper.locale).subscribing;
    this.#headers = { ...personalHeaders(paper), 'referrer-policy': 'no-referrer' };
  }

  ask(question: Omit<Question, 'service'>, request: FastifyRequest): Promise<ServiceAnswer> {
    return this.service.execute({ service: 'notifications', ...question }, request);
  }

  /** Whether a page of ours has sent it, and so who is signed in may be said. */
  isOurs(request: FastifyRequest): boolean {
    return isFromOwnPage(request.headers, this.paper.url);
  }

  /** What is wrong with an address that was refused, in the paper's words. */
  addressFault(typed: string): string {
    return fieldFault('email', typed, longestAddress, wordsFor(this.paper.locale).comments.fields);
  }

  async isSignedIn(request: FastifyRequest): Promise<boolean> {
    return 'authorization' in (await this.service.identityOf(request));
  }

  /** What a page for whoever is answered is framed by, and what the things that it is about are called. */
  async around({ request }: FastifyReply, ...topicKeys: readonly string[]): Promise<NamedTopics> {
    const { surroundings, nameOf } = await this.topics.execute(topicKeys);
    return { surroundings: await this.frame.around(surroundings, request), nameOf };
  }

  show(reply: FastifyReply, html: string, status = 200): FastifyReply {
    return reply.code(status).headers(this.#headers).send(html);
  }

  leave(reply: FastifyReply, path: string): FastifyReply {
    return reply.headers(this.#headers).redirect(path, 303);
  }

  async state(reply: FastifyReply, status: number, about: About): Promise<FastifyReply> {
    const { surroundings } = await this.around(reply);
    if (status === 503) reply.header('retry-after', '30');
    return this.show(reply, renderMailState({ ...surroundings, ...about }, this.paper), status);
  }

  /** In the place of a page that the service would not, or could not, give. */
  unanswered(
    reply: FastifyReply,
    answer: Exclude<ServiceAnswer, { outcome: 'done' }> | undefined,
    again?: About['again'],
  ): Promise<FastifyReply> {
    if (answer?.outcome === 'away') return this.state(reply, 503, { message: this.words.awayWithoutForm, ...(again && { again }) });
    return this.state(reply, 404, { message: this.words.gone });
  }
}
