import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PAPER, type Paper } from '../../domain/paper/paper.js';
import { minePath } from '../../pages/comments/comment-paths.js';
import { renderOwnAnswer } from '../../pages/own-answer-page.js';
import { renderOwnComments } from '../../pages/own-comments-page.js';
import type { Subject } from '../../queries/comment-subject.js';
import { AskService } from '../ask-service.js';
import { personalHeaders } from '../page-headers.js';
import { newActKey } from './act-form.js';
import { readOwnComments } from './own-answers.js';
import { SubjectOfReader } from './subject-of-reader.js';

type ArticleSubject = Subject & { found: 'article' };

/** `/<section>/<slug>?mine=1`: a reader's own comments, read for them alone and kept by nobody. */
@Injectable()
export class OwnCommentsPage {
  readonly #headers: Record<string, string>;

  constructor(
    private readonly subjects: SubjectOfReader,
    private readonly ask: AskService,
    @Inject(PAPER) private readonly paper: Paper,
  ) {
    this.#headers = personalHeaders(paper);
  }

  /** Nothing where there is no article; then the path's own page says so. */
  async show(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
    const { pathname, searchParams } = new URL(request.url, this.paper.url);
    const subject = await this.subjects.at(pathname, request);
    if (subject.found !== 'article') return subject.found === 'away' ? this.#away(reply, subject) : undefined;
    const { article } = subject;
    if (article.path !== pathname) return reply.headers(this.#headers).redirect(minePath(article.path), 302);
    const after = searchParams.get('after')?.slice(0, 500);
    const answer = await this.ask.execute({ service: 'comments', method: 'GET', path: pathOf(article.id, after) }, request);
    if (answer.outcome === 'away') return this.#away(reply, subject);
    // A cursor that nobody was given, or a session that the service no longer takes.
    if (answer.outcome === 'refused') return this.#refused(reply, subject, answer.status);
    const { items, next } = readOwnComments(answer.body);
    const view = {
      ...subject.surroundings,
      article,
      comments: items,
      signedIn: 'authorization' in (await this.ask.identityOf(request)),
      actKey: newActKey(),
      ...(next !== undefined && { olderUrl: `${minePath(article.path)}&${new URLSearchParams({ after: next })}` }),
      ...(after !== undefined && { newestUrl: minePath(article.path) }),
    };
    return reply.headers(this.#headers).send(renderOwnComments(view, this.paper));
  }

  #refused(reply: FastifyReply, { article, surroundings, words }: ArticleSubject, status: number): FastifyReply {
    const [code, message] = status === 401 ? ([403, words.own.refused.signIn] as const) : ([404, words.own.empty] as const);
    const view = { ...surroundings, article, message };
    return reply.code(code).headers(this.#headers).send(renderOwnAnswer(view, this.paper));
  }

  #away(reply: FastifyReply, subject: Subject): FastifyReply {
    const view = {
      ...subject.surroundings,
      ...(subject.found === 'article' && { article: subject.article }),
      message: subject.words.own.awayToRead,
    };
    return reply.code(503).header('retry-after', '30').headers(this.#headers).send(renderOwnAnswer(view, this.paper));
  }
}

const pathOf = (articleId: string, after: string | undefined): string =>
  `/articles/${articleId}/comments/mine${after === undefined ? '' : `?${new URLSearchParams({ after })}`}`;
