import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '#auth';
import { AnyQuery, WithoutIdempotencyKey } from '#service';
import { chosenIn } from '../../domain/editing/comparison.js';
import { editorsPath, formPath, revisionsPath } from '../../domain/editing/desk-address.js';
import { isToldInLine, type MissedChange, missedFields } from '../../domain/editing/missed-fields.js';
import type { NewsroomArticle } from '../../domain/editing/newsroom-article.js';
import { ids } from '../../domain/ids.js';
import { renderRevisionList } from '../../pages/editors-desk/revision-list-page.js';
import { renderRevision } from '../../pages/editors-desk/revision-page.js';
import type { EditingOutcome } from '../../pages/editors-desk/editing-views.js';
import { isAboutTheMatter } from '../desk/asked.js';
import { deskForm, type DeskForm } from '../desk/desk-form.js';
import { EditorsDoor } from './editors-door.js';
import { queryOf } from '../query-of.js';
import { AskRevisions } from './ask-revisions.js';
import { EditorsPages } from './editors-pages.js';
import { ReadText } from './read-text.js';

/** What was written before, to be read and to be brought back. */
@Public()
@AnyQuery()
@ApiExcludeController()
@Controller('desk/articles/:id/revisions')
export class RevisionsController {
  constructor(
    private readonly door: EditorsDoor,
    private readonly texts: ReadText,
    private readonly ask: AskRevisions,
    private readonly pages: EditorsPages,
  ) {}

  @Get()
  async list(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    if (!(await this.door.admitsNewsroom(request, reply))) return reply;
    if (!ids.article.test(id)) return this.pages.gone(reply);
    const query = queryOf(request);
    const after = query.get('after') ?? undefined;
    const [article, answer] = await Promise.all([this.texts.execute({ id, isCopy: false }, request), this.ask.list(id, after, request)]);
    if (article.outcome !== 'done') return this.pages.unanswered(article, reply, { here: request.url });
    if (answer.outcome !== 'done') {
      // A cursor that the service does not know.
      if (isAboutTheMatter(answer) && after !== undefined) return this.door.leave(reply, revisionsPath(id));
      return this.pages.unanswered(answer, reply, { here: request.url });
    }
    const view = { ...this.pages.fresh(request.url), article: article.body, after, chosen: chosenIn(query), ...answer.body };
    return this.door.show(reply, (around, paper) => renderRevisionList({ ...around, ...view }, paper));
  }

  @Get(':number')
  async read(@Param() { id, number }: Named, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    if (!(await this.door.admitsNewsroom(request, reply))) return reply;
    return this.#show({ id, number }, reply, {});
  }

  @Post(':number/restore')
  @WithoutIdempotencyKey()
  async restore(@Param() { id, number }: Named, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const form = deskForm(request, editorsPath);
    if (!(await this.door.admitsNewsroom(request, reply, form))) return reply;
    if (!isNamed({ id, number })) return this.pages.gone(reply);
    const write = { idempotencyKey: `${form.key}.restore`, ...(form.version !== undefined && { ifMatch: form.version }) };
    const answer = await this.ask.restore(id, number, write, request);
    if (answer.outcome === 'done') {
      const isCopy = (await this.texts.execute({ id, isCopy: true }, request)).outcome === 'done';
      return this.pages.leave(reply, formPath({ id, isCopy }), 'restore');
    }
    const isOfMatter = answer.outcome === 'refused' && answer.status !== 401 && answer.status !== 404 && answer.code !== 'forbidden';
    if (!isOfMatter) return this.pages.unanswered(answer, reply, { kept: form, here: request.url });
    const { status, changes } = answer;
    const { conflict } = this.pages.words.revisions;
    const outcome = status === 412 ? ({ kind: 'refused', message: conflict } as const) : this.pages.refusal(answer);
    return this.#show({ id, number }, reply, { outcome, status, form, changes });
  }

  async #show({ id, number }: Named, reply: FastifyReply, { outcome, status = 200, form, changes }: Shown): Promise<FastifyReply> {
    const { request } = reply;
    if (!isNamed({ id, number })) return this.pages.gone(reply);
    const [article, answer] = await Promise.all([
      this.texts.execute({ id, isCopy: false }, request),
      this.ask.revision(id, number, request),
    ]);
    const kept = form && { kept: form };
    if (article.outcome !== 'done') return this.pages.unanswered(article, reply, { ...kept, here: request.url });
    if (answer.outcome !== 'done') return this.pages.unanswered(answer, reply, { ...kept, here: request.url });
    const meanwhile = changes && (await this.#missed(changes, article.body, request));
    const view = { ...this.pages.fresh(request.url, outcome), article: article.body, revision: answer.body, meanwhile };
    return this.door.show(reply, (around, paper) => renderRevision({ ...around, ...view }, paper), status);
  }

  /** Of the text whose place the revision would take. */
  async #missed(changes: readonly MissedChange[], article: NewsroomArticle, request: FastifyRequest) {
    const isCopy = article.state === 'published';
    const answer = isCopy ? await this.texts.execute({ id: article.id, isCopy }, request) : undefined;
    const text = answer?.outcome === 'done' ? answer.body : article;
    const missed = missedFields(this.pages.named(changes), { isCopy, differing: undefined });
    const told = missed.flatMap(({ field }) => (isToldInLine(field) ? [text[field as keyof NewsroomArticle]] : []));
    return { missed, text, names: await this.ask.names(told, request) };
  }
}

interface Named {
  readonly id: string;
  readonly number: string;
}

interface Shown {
  readonly outcome?: EditingOutcome;
  readonly status?: number;
  readonly form?: DeskForm;
  /** What somebody else has made of it meanwhile. */
  readonly changes?: readonly MissedChange[] | undefined;
}

const isNamed = ({ id, number }: Named): boolean => ids.article.test(id) && /^[1-9]\d{0,8}$/.test(number);
