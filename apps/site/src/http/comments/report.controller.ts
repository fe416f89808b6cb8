import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '#auth';
import { AnyQuery, WithoutIdempotencyKey } from '#service';
import type { CommentWords } from '../../domain/words/comment-words.js';
import { ids } from '../../domain/ids.js';
import { PAPER, type Paper } from '../../domain/paper/paper.js';
import { renderReport, type ReportView } from '../../pages/report-page.js';
import type { Subject } from '../../queries/comment-subject.js';
import { ReportedComment } from '../../queries/reported-comment.js';
import { AskService, type ServiceAnswer } from '../ask-service.js';
import { personalHeaders } from '../page-headers.js';
import { isFromOwnPage } from '../session/own-origin.js';
import { actKey } from './act-key.js';
import { isForm } from './comment-form-body.js';
import { decisionBehind } from './decision-behind.js';
import { guestCookie } from './guest-cookie.js';
import { noticePath } from './notice-path.js';
import { readReceipt } from './own-answers.js';
import { faultsIn, type FilledReport, filledReport, missingIn, reportIn } from './report-form-body.js';
import { SubjectOfReader } from './subject-of-reader.js';

type CommentRequest = FastifyRequest<{ Params: { section: string; slug: string; id: string } }>;
type Refused = Extract<ServiceAnswer, { outcome: 'refused' | 'away' }>;

/** Why a report was not taken. */
type Said = Pick<ReportView, 'message' | 'why' | 'noticeUrl'> & {
  status: number;
  errors?: FilledReport;
  retryAfter?: string | undefined;
};

/** A reader says that a comment should not be there: on a page of its own, which the script of the article does without. */
@Public()
@AnyQuery()
@ApiExcludeController()
@Controller(':section/:slug/comments/:id/report')
export class ReportController {
  readonly #headers: Record<string, string>;

  constructor(
    private readonly subjects: SubjectOfReader,
    private readonly reported: ReportedComment,
    private readonly ask: AskService,
    @Inject(PAPER) private readonly paper: Paper,
  ) {
    this.#headers = personalHeaders(paper);
  }

  @Get()
  async show(@Req() request: CommentRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const subject = await this.#subject(request);
    const comment = await this.reported.execute(request.params.id);
    const { words } = subject;
    if (subject.found === 'away') return this.#refuse(request, reply, subject, refusalOf({ outcome: 'away' }, words));
    if (subject.found !== 'article' || comment?.articleId !== subject.article.id)
      return this.#refuse(request, reply, subject, { status: 404, message: words.reporting.refused.gone });
    const form = { articlePath: subject.discussion.path, id: request.params.id };
    const view = { ...subject.surroundings, article: subject.article, comment, form };
    return reply.headers(this.#headers).send(renderReport(view, this.paper));
  }

  @Post()
  @WithoutIdempotencyKey()
  async take(@Req() request: CommentRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    if (!isForm(request)) return reply.code(415).send();
    const subject = await this.#subject(request);
    const { words } = subject;
    const { refused } = words.reporting;
    const filled = filledReport(request.body);
    const refuse = (said: Said) => this.#refuse(request, reply, subject, said, filled);
    if (!isFromOwnPage(request.headers, this.paper.url)) return refuse({ status: 403, message: refused.elsewhere });
    if (!ids.comment.test(request.params.id)) return refuse({ status: 404, message: refused.gone });
    const errors = missingIn(filled, words);
    if (Object.keys(errors).length > 0) return refuse({ status: 422, message: refused.invalid, errors });
    const answer = await this.#send(filled, request);
    reply.headers(guestCookie(answer.guestToken, this.paper.url.startsWith('https:')));
    if (answer.outcome !== 'done') {
      const refusal = refusalOf(answer, words, filled);
      return refuse({ ...refusal, why: await decisionBehind(refusal.noticeUrl, this.ask, request) });
    }
    const view = {
      ...subject.surroundings,
      ...(subject.found === 'article' && { article: subject.article }),
      receipt: readReceipt(answer.body),
    };
    return reply.code(202).headers(this.#headers).send(renderReport(view, this.paper));
  }

  /** A stranger who sends it twice has no cookie yet by which they would be one: the key says so. */
  async #send(filled: FilledReport, request: CommentRequest): Promise<ServiceAnswer> {
    const path = `/comments/${request.params.id}/reports`;
    const body = reportIn(filled);
    const idempotencyKey = await actKey(this.ask, path, body, request);
    return this.ask.execute({ service: 'comments', method: 'POST', path, body, idempotencyKey }, request);
  }

  #subject(request: CommentRequest): Promise<Subject> {
    const { section, slug } = request.params;
    return this.subjects.at(`/${section}/${slug}`, request);
  }

  #refuse(request: CommentRequest, reply: FastifyReply, subject: Subject, said: Said, typed?: FilledReport): FastifyReply {
    const { status, errors, retryAfter, ...told } = said;
    const form = { articlePath: subject.discussion.path, id: request.params.id, typed: typed ?? {}, errors: errors ?? {} };
    const view = {
      ...subject.surroundings,
      ...(subject.found === 'article' && { article: subject.article }),
      ...told,
      ...((typed || status === 503) && { form }),
    };
    if (retryAfter !== undefined) reply.header('retry-after', retryAfter);
    return reply.code(status).headers(this.#headers).send(renderReport(view, this.paper));
  }
}

function refusalOf(answer: Refused, words: CommentWords, filled: FilledReport = {}): Said {
  const { reporting } = words;
  if (answer.outcome === 'away') return { status: 503, message: reporting.away, retryAfter: '30' };
  const { refused } = reporting;
  const errors = faultsIn(answer.errors, filled, words);
  const told = { noticeUrl: noticePath(answer.noticeUrl), retryAfter: answer.retryAfter };
  switch (answer.status) {
    case 401:
      return { status: 403, message: refused.signIn };
    case 403:
      return { status: 403, message: refused.forbidden, ...told };
    case 404:
      return { status: 404, message: refused.gone };
    case 429:
      return { status: 429, message: refused.tooOften, ...told };
    default:
      return { status: 422, message: refused[Object.keys(errors).length > 0 ? 'invalid' : 'notTaken'], errors, ...told };
  }
}
