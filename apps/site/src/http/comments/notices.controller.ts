import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Public } from '#auth';
import { AnyQuery, WithoutIdempotencyKey } from '#service';
import { PAPER, type Paper } from '../../domain/paper/paper.js';
import { fieldFault } from '../../domain/field-fault.js';
import { wordsFor } from '../../domain/words/words-for.js';
import { type NoticeView, renderNotice } from '../../pages/notice-page.js';
import { renderNoticeState } from '../../pages/notice-state-page.js';
import type { Surroundings } from '../../pages/views.js';
import { NoticeSubject } from '../../queries/notice-subject.js';
import { AskService, type ServiceAnswer } from '../ask-service.js';
import { personalHeaders } from '../page-headers.js';
import { isFromOwnPage } from '../session/own-origin.js';
import { ReaderFrame } from '../session/reader-frame.js';
import { textOfForm } from '../text-of-form.js';
import { keyOf, newActKey } from './act-form.js';
import { isForm } from './comment-form-body.js';
import { isNoticeToken } from './notice-path.js';
import { readNotice } from './own-answers.js';

/** As many characters as the service takes. */
const most = 2_000;

const sent = z.object({ text: z.string().catch(''), key: z.string().catch('') });

interface Typed {
  readonly text: string;
  readonly key: string;
}
type Said = NoticeView['said'] & { status: number; error?: string | undefined };

/** What was decided about a comment or a person, for whoever has the private link: nobody keeps it, and it tells no other place where it was. */
@Public()
@AnyQuery()
@ApiExcludeController()
@Controller('notices/:token')
export class NoticesController {
  readonly #headers: Record<string, string>;

  constructor(
    private readonly ask: AskService,
    private readonly subjects: NoticeSubject,
    private readonly frame: ReaderFrame,
    @Inject(PAPER) private readonly paper: Paper,
  ) {
    this.#headers = { ...personalHeaders(paper), 'referrer-policy': 'no-referrer' };
  }

  @Get()
  async read(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.#show(token, request, reply);
  }

  @Post()
  @WithoutIdempotencyKey()
  async appeal(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    if (!isForm(request)) return reply.code(415).send();
    const { text, key } = sent.parse(request.body ?? {});
    const typed = { text: textOfForm(text), key };
    const words = wordsFor(this.paper.locale).comments;
    if (!isFromOwnPage(request.headers, this.paper.url))
      return this.#show(token, request, reply, typed, { status: 403, message: words.notice.refused.elsewhere });
    if (!isNoticeToken(token)) return this.#state(reply, 'gone', token, typed);
    const answer = await this.ask.execute(
      {
        service: 'comments',
        method: 'POST',
        path: `/notices/${token}/appeal`,
        body: { text: typed.text },
        idempotencyKey: keyOf(key, text),
      },
      request,
    );
    if (answer.outcome === 'done') return reply.headers(this.#headers).redirect(`/notices/${token}`, 303);
    if (answer.outcome === 'away') return this.#state(reply, 'away', token, typed);
    if (answer.retryAfter !== undefined) reply.header('retry-after', answer.retryAfter);
    return this.#show(token, request, reply, typed, saidOf(answer, typed.text, words));
  }

  async #show(token: string, request: FastifyRequest, reply: FastifyReply, typed?: Typed, said?: Said): Promise<FastifyReply> {
    const answer = isNoticeToken(token)
      ? await this.ask.execute({ service: 'comments', method: 'GET', path: `/notices/${token}` }, request)
      : undefined;
    if (answer?.outcome === 'away') return this.#state(reply, 'away', token, typed);
    if (answer?.outcome !== 'done') return this.#state(reply, 'gone', token, typed);
    const notice = readNotice(answer.body);
    const { article, surroundings } = await this.subjects.of(notice.articleId);
    const view: NoticeView = {
      ...(await this.frame.around(surroundings, request)),
      notice,
      form: { token, actKey: newActKey(), typed: typed?.text, error: said?.error },
      ...(article && { article }),
      ...(said && { said }),
    };
    return reply
      .code(said?.status ?? 200)
      .headers(this.#headers)
      .send(renderNotice(view, this.paper));
  }

  async #state(reply: FastifyReply, state: 'gone' | 'away', token: string, typed?: Typed): Promise<FastifyReply> {
    const { surroundings } = await this.subjects.of(undefined);
    const form = typed && { token, actKey: typed.key, typed: typed.text };
    const view: Surroundings = await this.frame.around(surroundings, reply.request);
    if (state === 'away') reply.header('retry-after', '30');
    return reply
      .code(state === 'away' ? 503 : 404)
      .headers(this.#headers)
      .send(renderNoticeState({ ...view, state, ...(form && { form }) }, this.paper));
  }
}

type Words = ReturnType<typeof wordsFor>['comments'];

function saidOf(answer: ServiceAnswer & { outcome: 'refused' }, typed: string, { notice: { refused }, fields }: Words): Said {
  if (answer.status === 429) return { status: 429, message: refused.tooOften };
  if (answer.status === 409) return { status: 409, message: refused.closed };
  return { status: 422, message: refused.invalid, error: fieldFault('text', typed, most, fields) };
}
