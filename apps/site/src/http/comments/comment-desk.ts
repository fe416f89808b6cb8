import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { PAPER, type Paper } from '../../domain/paper/paper.js';
import { minePath, repliesPath } from '../../pages/comments/comment-paths.js';
import { renderCommentAnswer } from '../../pages/comment-answer-page.js';
import { signInPath } from '../../pages/frame/sign-in-path.js';
import type { Subject } from '../../queries/comment-subject.js';
import { commentIn, type FilledForm, filledForm, isForm } from './comment-form-body.js';
import { guestCookie } from './guest-cookie.js';
import { personalHeaders } from '../page-headers.js';
import { type Refusal, Refusals } from './refusal.js';
import { SubjectOfReader } from './subject-of-reader.js';
import { isFromOwnPage } from '../session/own-origin.js';
import { SendComment, type Taken } from './send-comment.js';
import { ShownComments } from './shown-comments.js';

/** 5,000 characters, each of three bytes written as nine, and the other fields. */
const bodyLimit = 65_536;

/**
 * Takes the form under an article, without a script or with one: `POST /<section>/<slug>/comments`. Whatever comes of it, nothing that was typed
 * is lost: the answer is the article with the comment on it, or a page that says why not and holds the form as it was.
 */
@Injectable()
export class CommentDesk implements OnModuleInit {
  readonly #headers: Record<string, string>;

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly send: SendComment,
    private readonly subjects: SubjectOfReader,
    private readonly shown: ShownComments,
    @Inject(PAPER) private readonly paper: Paper,
  ) {
    this.#headers = personalHeaders(paper);
  }

  onModuleInit(): void {
    const server: FastifyInstance = this.host.httpAdapter.getInstance();
    server.post('/:section/:slug/comments', { bodyLimit }, (request, reply) => this.#take(request, reply));
  }

  async #take(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    if (!isForm(request)) return reply.code(415).send();
    const filled = filledForm(request.body);
    const path = (request.url.split('?', 1)[0] ?? '').replace(/\/comments$/, '');
    const subject = await this.subjects.at(path, request);
    const refusals = new Refusals(subject.words);
    if (!isFromOwnPage(request.headers, this.paper.url)) return this.#refuse(reply, subject, filled, refusals.because(403, 'elsewhere'));
    if (subject.found !== 'article')
      return this.#refuse(reply, subject, filled, subject.found === 'nothing' ? refusals.because(404, 'gone') : refusals.away);
    const { article } = subject;
    const answer = await this.send.execute(article.id, commentIn(filled), request);
    reply.headers(guestCookie(answer.guestToken, this.paper.url.startsWith('https:')));
    if (answer.outcome === 'away') return this.#refuse(reply, subject, filled, refusals.away);
    if (answer.outcome === 'refused')
      return this.#refuse(reply, subject, filled, refusals.of(answer, filled, subject.discussion.thread.guestsAllowed));
    if (answer.fate !== 'visible') return this.#tell(reply, subject, answer);
    await this.shown.wait(article.id);
    return reply.redirect(`${article.path}#comment-${answer.id}`, 303);
  }

  /** It is taken, and others do not see it. */
  #tell(reply: FastifyReply, subject: Subject & { found: 'article' }, { id, fate, why, statusUrl }: Taken): FastifyReply {
    const { article, words, surroundings } = subject;
    const view = {
      ...surroundings,
      article,
      message: fate === 'rejected' ? words.rejected : words.held,
      why,
      mineUrl: minePath(article.path),
      ...(fate === 'rejected' ? { noticeUrl: statusUrl } : { statusUrl, repliesUrl: repliesPath(id) }),
    };
    return reply
      .code(fate === 'rejected' ? 200 : 202)
      .headers(this.#headers)
      .send(renderCommentAnswer(view, this.paper));
  }

  #refuse(reply: FastifyReply, subject: Subject, filled: FilledForm, refusal: Refusal): FastifyReply {
    const { status, message, errors, retryAfter, noticeUrl, why, signIn = false, without = [] } = refusal;
    const { surroundings, discussion } = subject;
    const kept = Object.fromEntries(Object.entries(filled).filter(([name]) => !without.includes(name)));
    const view = {
      ...surroundings,
      ...(subject.found === 'article' && { article: subject.article }),
      message,
      noticeUrl,
      why,
      ...(signIn && { signInUrl: signInPath(discussion.path) }),
      form: { discussion, parentId: kept['parentId'], formedAt: kept['formedAt'], typed: filled, errors },
    };
    if (retryAfter !== undefined) reply.header('retry-after', retryAfter);
    return reply.code(status).headers(this.#headers).send(renderCommentAnswer(view, this.paper));
  }
}
