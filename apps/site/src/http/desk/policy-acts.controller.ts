import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '#auth';
import { AnyQuery, WithoutIdempotencyKey } from '#service';
import { ids } from '../../domain/ids.js';
import { deskPath, policyPath } from '../../domain/moderation/queue-address.js';
import { fieldsOf, paperScope, type PolicyFields, policyIn, type ScopePolicy } from '../../domain/moderation/scope-policy.js';
import { policyFaults } from '../../domain/moderation/policy-faults.js';
import type { Outcome } from '../../pages/desk/desk-views.js';
import { renderPolicy } from '../../pages/desk/policy-page.js';
import { AskModeration } from './ask-moderation.js';
import { isAboutTheMatter, type Refused } from './asked.js';
import { DeskDoor } from './desk-door.js';
import { deskForm } from './desk-form.js';
import { ModeratorsPages } from './moderators-pages.js';

/** What the paper or a section demands of comments, on the moderators' desk. */
@Public()
@AnyQuery()
@ApiExcludeController()
@Controller('moderation/policies/:scope')
export class PolicyActsController {
  constructor(
    private readonly door: DeskDoor,
    private readonly ask: AskModeration,
    private readonly pages: ModeratorsPages,
  ) {}

  @Get()
  async policy(@Param('scope') scope: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    if (!(await this.door.admits('moderator', request, reply))) return reply;
    const [answer, outcome] = await Promise.all([this.#now(scope, request), this.pages.outcomeIn(request)]);
    if (answer.outcome === 'done') return this.#show(reply, request.url, answer.body, { outcome });
    if (isAboutTheMatter(answer)) return this.#unknown(scope, reply);
    return this.pages.unanswered(answer, reply, { here: request.url });
  }

  @Post()
  @WithoutIdempotencyKey()
  async set(@Param('scope') scope: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const form = deskForm(request, deskPath);
    if (!(await this.door.admits('moderator', request, reply, form))) return reply;
    const before = await this.#now(scope, request);
    if (before.outcome !== 'done') {
      if (isAboutTheMatter(before)) return this.#unknown(scope, reply);
      return this.pages.unanswered(before, reply, { kept: form, here: form.back });
    }
    const write = { ...(form.version !== undefined && { ifMatch: form.version }), idempotencyKey: form.key };
    const answer = await this.ask.setPolicy(scope, policyIn(form.fields, before.body.policy), write, request);
    if (answer.outcome === 'done') return this.pages.leave(reply, policyPath(scope), { done: 'policy' });
    if (!isAboutTheMatter(answer)) return this.pages.unanswered(answer, reply, { kept: form, here: form.back });
    const now = await this.#now(scope, request);
    if (now.outcome !== 'done') return this.pages.unanswered(now, reply, { kept: form, here: form.back });
    const said = { outcome: this.#refusal(answer), fields: form.fields, errors: this.#faults(answer), status: answer.status };
    return this.#show(reply, policyPath(scope), now.body, said);
  }

  #now(scope: string, request: FastifyRequest) {
    return scope === paperScope || ids.section.test(scope)
      ? this.ask.policy(scope, request)
      : Promise.resolve({ outcome: 'refused' as const, status: 404, errors: [] });
  }

  /** To the list of those that can have one; of a section of ours that the comments service does not know yet, with why. */
  #unknown(scope: string, reply: FastifyReply): FastifyReply | Promise<FastifyReply> {
    const list = `${deskPath}/policies`;
    return ids.section.test(scope) ? this.pages.leave(reply, list, { done: 'no-section' }) : this.door.leave(reply, list);
  }

  #faults({ errors }: Refused): PolicyFields {
    return policyFaults(
      errors.map(({ pointer }) => pointer),
      this.pages.fields,
    );
  }

  /** Each field says by itself what is wrong with it. */
  #refusal(answer: Refused): Outcome {
    const outcome = this.pages.refusal(answer);
    return { ...outcome, message: answer.status === 412 ? this.pages.words.policy.conflict : outcome.message };
  }

  async #show(
    reply: FastifyReply,
    url: string,
    policy: ScopePolicy,
    { outcome, fields, errors = {}, status = 200 }: Shown,
  ): Promise<FastifyReply> {
    const view = { ...this.pages.fresh(url, outcome), policy, fields: fields ?? fieldsOf(policy.policy), errors };
    return this.door.show(reply, (around, paper) => renderPolicy({ ...around, ...view }, paper), status);
  }
}

interface Shown {
  readonly outcome?: Outcome | undefined;
  readonly fields?: PolicyFields;
  readonly errors?: PolicyFields;
  readonly status?: number;
}
