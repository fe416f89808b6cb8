import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '#auth';
import { AnyQuery, WithoutIdempotencyKey } from '#service';
import { ids } from '../../domain/ids.js';
import type { ModeratedComment } from '../../domain/moderation/moderated-comment.js';
import { doneBy, isAct, isBulkAct } from '../../domain/moderation/moves.js';
import type { LogLine } from '../../domain/moderation/person-history.js';
import { deskPath } from '../../domain/moderation/queue-address.js';
import { renderCommentDesk } from '../../pages/desk/comment-desk-page.js';
import type { Outcome, Typed } from '../../pages/desk/desk-views.js';
import { AskModeration } from './ask-moderation.js';
import { isAboutTheMatter, type Refused } from './asked.js';
import { DeskDoor } from './desk-door.js';
import { DeskItems } from './desk-items.js';
import { deskForm, type DeskForm } from './desk-form.js';
import { ModeratorsPages } from './moderators-pages.js';
import { pickedItems } from './picked-items.js';

/** One comment on the moderators' desk, and what is decided about it or about many. */
@Public()
@AnyQuery()
@ApiExcludeController()
@Controller('moderation')
export class CommentActsController {
  constructor(
    private readonly door: DeskDoor,
    private readonly ask: AskModeration,
    private readonly pages: ModeratorsPages,
    private readonly items: DeskItems,
  ) {}

  @Get('comments/:id')
  async comment(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    if (!(await this.door.admits('moderator', request, reply))) return reply;
    const [answer, outcome] = await Promise.all([this.#now(id, request), this.pages.outcomeIn(request)]);
    if (answer.outcome === 'done') return this.#show(reply, request.url, { comment: answer.body, outcome });
    if (isAboutTheMatter(answer)) return this.#show(reply, request.url, { status: 404 });
    return this.pages.unanswered(answer, reply, { here: request.url });
  }

  @Post('comments/:id')
  @WithoutIdempotencyKey()
  async decide(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const form = deskForm(request, deskPath);
    if (!(await this.door.admits('moderator', request, reply, form))) return reply;
    const { action, edit, next } = form.fields;
    if (!ids.comment.test(id) || !isAct(action)) return this.#refuse(id, form, notUnderstood, request, reply);
    const write = {
      ...reasonIn(form),
      ...(form.version !== undefined && { ifMatch: form.version }),
      idempotencyKey: `${form.key}.${action}`,
    };
    const answer = await this.ask.decide(id, action, write, request);
    if (answer.outcome === 'done') {
      const item = next !== undefined && ids.comment.test(next) ? next : undefined;
      const told = { done: doneBy(action, edit === '1'), about: { id, version: answer.body.version } };
      return this.pages.leave(reply, form.back, told, item);
    }
    if (isAboutTheMatter(answer)) return this.#refuse(id, form, answer, request, reply);
    return this.pages.unanswered(answer, reply, { kept: form, here: form.back });
  }

  @Post('bulk')
  @WithoutIdempotencyKey()
  async many(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const form = deskForm(request, deskPath);
    if (!(await this.door.admits('moderator', request, reply, form))) return reply;
    const { action } = form.fields;
    const items = pickedItems(form.fields);
    if (items.length === 0 || !isBulkAct(action)) {
      const outcome: Outcome = { kind: 'refused', message: this.pages.words.nothingSelected };
      return this.#show(reply, form.back, { outcome, status: 422, back: form.back });
    }
    const answer = await this.ask.decideMany({ action, items, ...reasonIn(form) }, `${form.key}.${action}`, request);
    if (answer.outcome !== 'done') {
      if (!isAboutTheMatter(answer)) return this.pages.unanswered(answer, reply, { kept: form, here: form.back });
      return this.#show(reply, form.back, { outcome: this.pages.refusal(answer), status: answer.status, back: form.back });
    }
    const report = answer.body;
    if (report.failed.length === 0) return this.pages.leave(reply, form.back, { done: action, many: report.done });
    return this.#show(reply, form.back, { outcome: { kind: 'done-many', act: action, report }, back: form.back });
  }

  #now(id: string, request: FastifyRequest) {
    return ids.comment.test(id) ? this.ask.comment(id, request) : Promise.resolve(notThere);
  }

  /** The comment as it is now, what happened to it meanwhile, and what was typed. */
  async #refuse(id: string, form: DeskForm, refused: Refused, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const now = await this.#now(id, request);
    const comment = now.outcome === 'done' ? now.body : undefined;
    const meanwhile = comment && refused.status !== 422 ? await this.#lastAbout(comment, request) : undefined;
    const outcome = { ...this.pages.refusal(refused), ...(meanwhile && { meanwhile }) };
    const status = comment ? refused.status : 404;
    return this.#show(reply, form.back, { comment, outcome, status, back: form.back, typed: form.fields });
  }

  async #lastAbout({ id, author }: ModeratedComment, request: FastifyRequest): Promise<LogLine | undefined> {
    const answer = await this.ask.person(author.id, request);
    return answer.outcome === 'done' ? answer.body.decisions.find(line => line.commentId === id) : undefined;
  }

  async #show(reply: FastifyReply, url: string, { comment, outcome, status = 200, back = deskPath, typed }: Shown): Promise<FastifyReply> {
    const item = comment && (await this.items.one(comment, reply.request));
    const view = { ...this.pages.fresh(url, outcome), back, ...(item && { item }), ...(typed && { typed }) };
    return this.door.show(reply, (around, paper) => renderCommentDesk({ ...around, ...view }, paper), status);
  }
}

interface Shown {
  readonly comment?: ModeratedComment | undefined;
  readonly outcome?: Outcome | undefined;
  readonly status?: number;
  readonly back?: string;
  readonly typed?: Typed;
}

const notThere: Refused = { outcome: 'refused', status: 404, errors: [] };
const notUnderstood: Refused = { outcome: 'refused', status: 422, errors: [] };

/** One's own words count before a reason from the list. */
function reasonIn({ fields }: DeskForm): { reason?: string } {
  const reason = fields['own']?.trim() || fields['reason']?.trim() || '';
  return reason === '' ? {} : { reason: reason.slice(0, 500) };
}
