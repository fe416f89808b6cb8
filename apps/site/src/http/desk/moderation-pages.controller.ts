import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '#auth';
import { AnyQuery } from '#service';
import type { PeoplePage } from '../../domain/moderation/person-history.js';
import { deskPath, filtersIn, isFiltered, type QueueFilters } from '../../domain/moderation/queue-address.js';
import { renderLog } from '../../pages/desk/log-page.js';
import { renderPolicies } from '../../pages/desk/policies-page.js';
import { renderQueue } from '../../pages/desk/queue-page.js';
import { queryOf } from '../query-of.js';
import { AskModeration } from './ask-moderation.js';
import { type Asked, isAboutTheMatter, type Unanswered } from './asked.js';
import { DeskDoor } from './desk-door.js';
import { DeskItems } from './desk-items.js';
import { ModeratorsPages } from './moderators-pages.js';

/** The lists of the moderators' desk. */
@Public()
@AnyQuery()
@ApiExcludeController()
@Controller('moderation')
export class ModerationPagesController {
  constructor(
    private readonly door: DeskDoor,
    private readonly ask: AskModeration,
    private readonly pages: ModeratorsPages,
    private readonly items: DeskItems,
  ) {}

  @Get()
  async queue(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    if (!(await this.door.admits('moderator', request, reply))) return reply;
    const filters = filtersIn(queryOf(request));
    const [answer, people, waiting, outcome] = await Promise.all([
      this.ask.queue(filters, request),
      this.#people(filters, request),
      this.ask.waiting(request),
      this.pages.outcomeIn(request),
    ]);
    if (answer.outcome !== 'done') return this.#unanswered(answer, request, reply);
    if (people.outcome !== 'done') return this.#unanswered(people, request, reply);
    const { items, next } = answer.body;
    const view = {
      ...this.pages.fresh(request.url, outcome),
      filters,
      people: people.body,
      items: await this.items.of(items, request),
      // A queue can be worked through without its number.
      waiting: waiting.outcome === 'done' ? waiting.body : {},
      ...(next !== undefined && { next }),
    };
    return this.door.show(reply, (around, paper) => renderQueue({ ...around, ...view }, paper));
  }

  /** Who waits beside the comments of a queue. A filter is about comments. */
  async #people(filters: QueueFilters, request: FastifyRequest): Promise<Asked<PeoplePage>> {
    if (filters.queue !== 'appeals' || isFiltered(filters)) return { outcome: 'done', body: { items: [] } };
    return this.ask.appealing(filters.people, request);
  }

  #unanswered(answer: Unanswered, request: FastifyRequest, reply: FastifyReply) {
    // A cursor or a filter that the service does not know.
    if (isAboutTheMatter(answer) && request.url !== deskPath) return this.door.leave(reply, deskPath);
    return this.pages.unanswered(answer, reply, { here: request.url });
  }

  @Get('log')
  async log(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    if (!(await this.door.admits('moderator', request, reply))) return reply;
    const after = queryOf(request).get('after') ?? undefined;
    const answer = await this.ask.log(after, request);
    if (answer.outcome !== 'done') {
      if (isAboutTheMatter(answer) && after !== undefined) return this.door.leave(reply, `${deskPath}/log`);
      return this.pages.unanswered(answer, reply, { here: request.url });
    }
    const { items: lines, next } = answer.body;
    const view = { ...this.pages.fresh(request.url), lines, ...(next !== undefined && { next }), ...(after !== undefined && { after }) };
    return this.door.show(reply, (around, paper) => renderLog({ ...around, ...view }, paper));
  }

  @Get('policies')
  async policies(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    if (!(await this.door.admits('moderator', request, reply))) return reply;
    const view = this.pages.fresh(request.url, await this.pages.outcomeIn(request));
    return this.door.show(reply, (around, paper) => renderPolicies({ ...around, ...view }, paper));
  }
}
