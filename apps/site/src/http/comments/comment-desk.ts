import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { PAPER, type Paper } from '../../domain/paper.js';
import { minePath } from '../../pages/comments/comment-paths.js';
import { renderCommentAnswer } from '../../pages/comment-answer-page.js';
import { CommentSubject, type Subject } from '../../queries/comment-subject.js';
import { commentIn, type FilledForm, filledForm, isForm } from './comment-form-body.js';
import { guestCookie } from './guest-cookie.js';
import { personalHeaders } from '../page-headers.js';
import { refusal, type Refusal } from './refusal.js';
import { isFromOwnPage } from '../session/own-origin.js';
import { SendComment } from './send-comment.js';
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
    private readonly subjects: CommentSubject,
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
    const subject = await this.subjects.at(path);
    if (!isFromOwnPage(request.headers, this.paper.url)) return this.#refuse(reply, subject, filled, refusal.elsewhere);
    if (subject.found !== 'article') return this.#refuse(reply, subject, filled, subject.found === 'nothing' ? refusal.gone : refusal.away);
    const { article } = subject;
    const answer = await this.send.execute(article.id, commentIn(filled), request);
    reply.headers(guestCookie(answer.guestToken, this.paper.url.startsWith('https:')));
    if (answer.outcome !== 'taken') return this.#refuse(reply, subject, filled, refusal.of(answer));
    if (!answer.isVisible) return this.#hold(reply, subject, answer.statusUrl);
    await this.shown.wait(article.id);
    return reply.redirect(`${article.path}#comment-${answer.id}`, 303);
  }

  #hold(reply: FastifyReply, subject: Subject & { found: 'article' }, statusUrl: string | undefined): FastifyReply {
    const { article, words, surroundings } = subject;
    const view = {
      ...surroundings,
      article,
      message: words.held,
      mineUrl: minePath(article.path),
      ...(statusUrl !== undefined && { statusUrl }),
    };
    return reply.code(202).headers(this.#headers).send(renderCommentAnswer(view, this.paper));
  }

  #refuse(
    reply: FastifyReply,
    subject: Subject,
    filled: FilledForm,
    { status, message, detail, errors, retryAfter, noticeUrl }: Refusal,
  ): FastifyReply {
    const { words, surroundings } = subject;
    const form = { discussion: subject.discussion, parentId: filled.parentId, formedAt: filled.formedAt, typed: filled, errors };
    const view = {
      ...surroundings,
      ...(subject.found === 'article' && { article: subject.article }),
      message: message(words),
      ...(detail !== undefined && { detail }),
      ...(noticeUrl !== undefined && { noticeUrl }),
      form,
    };
    if (retryAfter !== undefined) reply.header('retry-after', retryAfter);
    return reply.code(status).headers(this.#headers).send(renderCommentAnswer(view, this.paper));
  }
}
