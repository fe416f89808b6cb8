import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '#auth';
import { AnyQuery, WithoutIdempotencyKey } from '#service';
import type { Fields } from '../../domain/editing/block-fields.js';
import { deskFrontPath } from '../../domain/editing/desk-address.js';
import { type FrontSlot, rearranged, slotFaults, slotsIn } from '../../domain/editing/front-slots.js';
import { pressOfEnter } from '../../domain/editing/press-of-enter.js';
import { PublishedAt } from '../../queries/desk/published-at.js';
import { deskForm, type DeskForm } from '../desk/desk-form.js';
import { EditorsDoor } from './editors-door.js';
import { AskFrontPage } from './ask-front-page.js';
import { EditorsPages } from './editors-pages.js';
import { FrontReply } from './front-reply.js';

/** What the editors put on top of the paper. */
@Public()
@AnyQuery()
@ApiExcludeController()
@Controller(deskFrontPath)
export class FrontDeskController {
  constructor(
    private readonly door: EditorsDoor,
    private readonly ask: AskFrontPage,
    private readonly pages: EditorsPages,
    private readonly replies: FrontReply,
    private readonly published: PublishedAt,
  ) {}

  @Get()
  async front(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    if (!(await this.door.admitsNewsroom(request, reply))) return reply;
    const [answer, outcome] = await Promise.all([this.ask.current(request), this.pages.outcomeIn(request)]);
    if (answer.outcome !== 'done') return this.pages.unanswered(answer, reply, { here: request.url });
    return this.replies.show(reply, { front: answer.body, outcome });
  }

  @Post()
  @WithoutIdempotencyKey()
  async arrange(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const form = deskForm(request, deskFrontPath);
    if (!(await this.door.admitsNewsroom(request, reply, form))) return reply;
    const { fields, nowhere } = await this.#withFound(form.fields);
    const arranged = rearranged(slotsIn(fields), fields);
    if (!arranged) return this.#save(slotsIn(fields), form, reply);
    const answer = await this.ask.current(request);
    if (answer.outcome !== 'done') return this.pages.unanswered(answer, reply, { kept: form, here: deskFrontPath });
    const version = form.version ?? answer.body.version;
    const { front, entered } = this.pages.words;
    const message = nowhere !== undefined ? front.notPut : fields['do'] === pressOfEnter ? entered : undefined;
    const outcome = message && ({ kind: 'refused', message } as const);
    const status = nowhere === undefined ? 200 : 422;
    return this.replies.show(reply, { front: answer.body, slots: arranged, version, outcome, nowhere, status });
  }

  /** The form, with the article that is to be put on the page named where its address was typed; also where Enter was pressed behind it. */
  async #withFound(fields: Fields): Promise<{ readonly fields: Fields; readonly nowhere?: string }> {
    const address = fields['add.address']?.trim() ?? '';
    const isPut = fields['do'] === 'put' || fields['do'] === pressOfEnter;
    if (!isPut || address === '') return { fields };
    const articleId = await this.published.execute(address);
    return { fields: { ...fields, do: 'put', 'add.articleId': articleId ?? '' }, ...(articleId === undefined && { nowhere: address }) };
  }

  async #save(slots: readonly FrontSlot[], form: DeskForm, reply: FastifyReply): Promise<FastifyReply> {
    const { request } = reply;
    const refused = await this.ask.curate(slots, form.version ?? 0, request);
    if (refused.outcome === 'done') return this.pages.leave(reply, deskFrontPath, 'curate');
    const isOfMatter = refused.outcome === 'refused' && (refused.status === 412 || refused.status === 422);
    if (!isOfMatter) return this.pages.unanswered(refused, reply, { kept: form, here: deskFrontPath });
    const answer = await this.ask.current(request);
    if (answer.outcome !== 'done') return this.pages.unanswered(answer, reply, { kept: form, here: deskFrontPath });
    const isConflict = refused.status === 412;
    const { invalid, front, faults } = this.pages.words;
    return this.replies.show(reply, {
      front: answer.body,
      slots,
      isConflict,
      errors: slotFaults(refused.outcome === 'refused' ? refused.errors : [], slots, faults),
      outcome: { kind: 'refused', message: isConflict ? front.conflict : invalid },
      status: refused.status,
    });
  }
}
