import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '#auth';
import { AnyQuery, WithoutIdempotencyKey } from '#service';
import { ids } from '../../domain/ids.js';
import type { PersonHistory, PersonStanding } from '../../domain/moderation/person-history.js';
import { deskPath, personPath } from '../../domain/moderation/queue-address.js';
import { renderCommentDesk } from '../../pages/desk/comment-desk-page.js';
import type { Outcome, PersonView, Typed } from '../../pages/desk/desk-views.js';
import { renderPerson } from '../../pages/desk/person-page.js';
import { AskModeration } from './ask-moderation.js';
import { isAboutTheMatter, type Refused } from './asked.js';
import { DeskDoor } from './desk-door.js';
import { DeskItems } from './desk-items.js';
import { deskForm, type DeskForm } from './desk-form.js';
import { ModeratorsPages } from './moderators-pages.js';
import { standingIn } from './standing-form.js';

/** A person on the moderators' desk, and what is decided about them. */
@Public()
@AnyQuery()
@ApiExcludeController()
@Controller('moderation/people/:id')
export class PersonActsController {
  constructor(
    private readonly door: DeskDoor,
    private readonly ask: AskModeration,
    private readonly pages: ModeratorsPages,
    private readonly items: DeskItems,
  ) {}

  @Get()
  async person(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    if (!(await this.door.admits('moderator', request, reply))) return reply;
    const [answer, outcome] = await Promise.all([this.#now(id, request), this.pages.outcomeIn(request)]);
    if (answer.outcome === 'done') return this.#show(reply, request.url, answer.body, { outcome });
    if (isAboutTheMatter(answer)) return this.#gone(reply, request.url);
    return this.pages.unanswered(answer, reply, { here: request.url });
  }

  @Post()
  @WithoutIdempotencyKey()
  async decide(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const form = deskForm(request, deskPath);
    if (!(await this.door.admits('moderator', request, reply, form))) return reply;
    const before = await this.#now(id, request);
    if (before.outcome !== 'done') {
      if (isAboutTheMatter(before)) return this.#gone(reply, request.url);
      return this.pages.unanswered(before, reply, { kept: form, here: form.back });
    }
    const answer = await this.#settle(id, form, before.body.standing, request);
    if (answer.outcome === 'done') return this.pages.leave(reply, form.back, { done: isDecline(form) ? 'appeal' : 'standing' });
    if (!isAboutTheMatter(answer)) return this.pages.unanswered(answer, reply, { kept: form, here: form.back });
    const now = await this.#now(id, request);
    const said = { outcome: this.#refusal(answer), typed: form.fields, errors: this.#faults(answer, form), status: answer.status };
    return this.#show(reply, personPath(id), now.outcome === 'done' ? now.body : before.body, said);
  }

  #settle(id: string, form: DeskForm, now: PersonStanding, request: FastifyRequest) {
    const write = { ...(form.version !== undefined && { ifMatch: form.version }), idempotencyKey: form.key };
    if (isDecline(form)) return this.ask.declineAppeal(id, form.fields['reason'] ?? '', write, request);
    return this.ask.setStanding(
      id,
      standingIn(form.fields, now, day => this.ask.momentOf(day)),
      write,
      request,
    );
  }

  #refusal(answer: Refused): Outcome {
    const { conflict, appealAnswered } = this.pages.words.person;
    const messages: Record<number, typeof conflict> = { 409: appealAnswered, 412: conflict };
    const { detail: _atItsField, ...refused } = this.pages.refusal(answer);
    return { ...refused, message: messages[answer.status] ?? refused.message };
  }

  /** What is wrong, told at the field. */
  #faults({ errors }: Refused, { fields }: DeskForm): NonNullable<PersonView['errors']> {
    const { missing, unusable } = this.pages.fields;
    const at = (pointer: string) => errors.some(error => error.pointer === pointer);
    return {
      ...(at('/until') && { until: fields['until'] ? unusable.until : missing.until }),
      ...(at('/reason') && { reason: missing.because }),
    };
  }

  #now(id: string, request: FastifyRequest) {
    return ids.person.test(id) ? this.ask.person(id, request) : Promise.resolve({ outcome: 'refused' as const, status: 404, errors: [] });
  }

  async #show(
    reply: FastifyReply,
    url: string,
    history: PersonHistory,
    { outcome, typed, errors, status = 200 }: Shown,
  ): Promise<FastifyReply> {
    const items = await this.items.of(history.comments, reply.request);
    const view = { ...this.pages.fresh(url, outcome), history, items, ...(typed && { typed }), ...(errors && { errors }) };
    return this.door.show(reply, (around, paper) => renderPerson({ ...around, ...view }, paper), status);
  }

  async #gone(reply: FastifyReply, url: string): Promise<FastifyReply> {
    const view = { ...this.pages.fresh(url), back: deskPath };
    return this.door.show(reply, (around, paper) => renderCommentDesk({ ...around, ...view }, paper), 404);
  }
}

interface Shown {
  readonly outcome?: Outcome | undefined;
  readonly typed?: Typed;
  readonly errors?: PersonView['errors'];
  readonly status?: number;
}

const isDecline = ({ fields }: DeskForm): boolean => fields['measure'] === 'decline';
