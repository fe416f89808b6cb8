import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '#auth';
import { AnyQuery, WithoutIdempotencyKey } from '#service';
import { ids } from '../../domain/ids.js';
import type { OwnComment } from '../../domain/comments/own-comment.js';
import { PAPER, type Paper } from '../../domain/paper/paper.js';
import { anchorOf, minePath } from '../../pages/comments/comment-paths.js';
import { type OwnAnswerView, renderOwnAnswer } from '../../pages/own-answer-page.js';
import type { Subject } from '../../queries/comment-subject.js';
import { AskService } from '../ask-service.js';
import { personalHeaders } from '../page-headers.js';
import { isFromOwnPage } from '../session/own-origin.js';
import { type ActForm, actForm, keyOf, newActKey } from './act-form.js';
import { isForm } from './comment-form-body.js';
import { readOwnComment } from './own-answers.js';
import { decisionBehind } from './decision-behind.js';
import { type OwnRefusal, ownRefusal } from './own-refusal.js';
import { SubjectOfReader } from './subject-of-reader.js';

type CommentRequest = FastifyRequest<{ Params: { section: string; slug: string; id: string } }>;

/** A form about a comment of one's own, and what it is about. */
interface Act {
  readonly kind: 'edit' | 'delete';
  readonly id: string;
  readonly form: ActForm;
  readonly subject: Subject;
}

/** Takes the forms by which readers change and delete what they wrote. Whatever comes of it, nothing that was typed is lost. */
@Public()
@AnyQuery()
@ApiExcludeController()
@Controller(':section/:slug/comments/:id')
export class OwnCommentController {
  readonly #headers: Record<string, string>;

  constructor(
    private readonly subjects: SubjectOfReader,
    private readonly ask: AskService,
    @Inject(PAPER) private readonly paper: Paper,
  ) {
    this.#headers = personalHeaders(paper);
  }

  /** Who loads the answer to a form again, or shares its address, comes to the list. */
  @Get(['edit', 'delete'])
  list(@Req() { params: { section, slug } }: CommentRequest, @Res() reply: FastifyReply): FastifyReply {
    return reply.headers(this.#headers).redirect(minePath(`/${section}/${slug}`), 302);
  }

  @Post('edit')
  @WithoutIdempotencyKey()
  edit(@Req() request: CommentRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.#take('edit', request, reply);
  }

  @Post('delete')
  @WithoutIdempotencyKey()
  remove(@Req() request: CommentRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.#take('delete', request, reply);
  }

  async #take(kind: Act['kind'], request: CommentRequest, reply: FastifyReply): Promise<FastifyReply> {
    if (!isForm(request)) return reply.code(415).send();
    const { section, slug, id } = request.params;
    const act: Act = { kind, id, form: actForm(request.body), subject: await this.subjects.at(`/${section}/${slug}`, request) };
    const { words, found } = act.subject;
    if (!isFromOwnPage(request.headers, this.paper.url)) return this.#refuse(reply, act, { status: 403, message: words.refused.elsewhere });
    if (found === 'away') return this.#refuse(reply, act, ownRefusal({ outcome: 'away' }, words));
    if (found === 'nothing' || act.form.version === undefined || !ids.comment.test(id))
      return this.#refuse(reply, act, { status: 404, message: words.own.refused.gone });
    const answer = await this.ask.execute(questionOf(act, act.form.version), request);
    if (answer.outcome === 'done') return this.#done(reply, act);
    if (answer.outcome === 'refused' && answer.status === 412) return this.#stale(request, reply, act);
    // Who deletes what is gone has what they want.
    if (kind === 'delete' && answer.outcome === 'refused' && [404, 409].includes(answer.status)) return this.#done(reply, act);
    const refusal = ownRefusal(answer, words, act.form.body);
    return this.#refuse(reply, act, { ...refusal, why: await decisionBehind(refusal.noticeUrl, this.ask, request) });
  }

  #done(reply: FastifyReply, { kind, id, subject }: Act): FastifyReply {
    const list = minePath(subject.discussion.path);
    return reply.headers(this.#headers).redirect(kind === 'edit' ? `${list}#${anchorOf(id)}` : list, 303);
  }

  /** Shows what is there now; the form, sent once more, is then about that. */
  async #stale(request: CommentRequest, reply: FastifyReply, act: Act): Promise<FastifyReply> {
    const { id, form, subject } = act;
    const answer = await this.ask.execute({ service: 'comments', method: 'GET', path: `/comments/${id}` }, request);
    if (answer.outcome !== 'done') return this.#refuse(reply, act, ownRefusal(answer, subject.words));
    const present = readOwnComment(answer.body);
    const text = present.pending?.body ?? present.body;
    // The form was sent twice, and the first of the two was taken.
    if (act.kind === 'edit' && text === form.body) return this.#done(reply, act);
    return this.#refuse(reply, act, { status: 412, message: subject.words.own.refused.stale }, { ...present, body: text });
  }

  #refuse(reply: FastifyReply, act: Act, refusal: OwnRefusal & Pick<OwnAnswerView, 'why'>, present?: OwnComment): FastifyReply {
    const { subject, form, kind, id } = act;
    const { status, message, why, noticeUrl, error, retryAfter } = refusal;
    const base = {
      articlePath: subject.discussion.path,
      id,
      version: present?.version ?? form.version ?? 1,
      actKey: status === 503 ? form.key : newActKey(),
    };
    const view: OwnAnswerView = {
      ...subject.surroundings,
      ...(subject.found === 'article' && { article: subject.article, mineUrl: minePath(subject.article.path) }),
      message,
      why,
      noticeUrl,
      present: present?.body,
      ...(kind === 'edit' ? { edit: { ...base, body: form.body, error } } : { delete: base }),
    };
    if (retryAfter !== undefined) reply.header('retry-after', retryAfter);
    return reply.code(status).headers(this.#headers).send(renderOwnAnswer(view, this.paper));
  }
}

const questionOf = ({ kind, id, form }: Act, version: number) => ({
  service: 'comments' as const,
  path: `/comments/${id}`,
  ifMatch: version,
  idempotencyKey: keyOf(form.key, form.body),
  ...(kind === 'edit' ? { method: 'PATCH' as const, body: { body: form.body } } : { method: 'DELETE' as const }),
});
