import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '#auth';
import { AnyQuery } from '#service';
import { type Comparison, comparisonIn } from '../../domain/editing/comparison.js';
import { revisionsPath } from '../../domain/editing/desk-address.js';
import type { TextDiff } from '../../domain/editing/revision.js';
import { ids } from '../../domain/ids.js';
import { renderDiff } from '../../pages/editors-desk/diff-page.js';
import type { Asked } from '../desk/asked.js';
import { queryOf } from '../query-of.js';
import { EditorsDoor } from './editors-door.js';
import { AskNewsroom } from './ask-newsroom.js';
import { AskRevisions } from './ask-revisions.js';
import { EditorsPages } from './editors-pages.js';

/** What became of a text, word by word. */
@Public()
@AnyQuery()
@ApiExcludeController()
@Controller('desk/articles/:id')
export class DiffsController {
  constructor(
    private readonly door: EditorsDoor,
    private readonly newsroom: AskNewsroom,
    private readonly ask: AskRevisions,
    private readonly pages: EditorsPages,
  ) {}

  @Get('revisions/:number/diff')
  async ofRevision(
    @Param('id') id: string,
    @Param('number') number: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    if (!(await this.door.admitsNewsroom(request, reply))) return reply;
    if (!ids.article.test(id) || !/^[1-9]\d{0,8}$/.test(number)) return this.pages.gone(reply);
    return this.#show(id, this.ask.diff(id, number, request), reply);
  }

  @Get('revisions/compare')
  async ofTwo(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    if (!(await this.door.admitsNewsroom(request, reply))) return reply;
    if (!ids.article.test(id)) return this.pages.gone(reply);
    const compared = comparisonIn(queryOf(request));
    if (!compared) return this.door.leave(reply, revisionsPath(id));
    return this.#show(id, this.ask.between(id, compared, request), reply, compared);
  }

  @Get('working-copy/diff')
  async ofCopy(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    if (!(await this.door.admitsNewsroom(request, reply))) return reply;
    if (!ids.article.test(id)) return this.pages.gone(reply);
    return this.#show(id, this.ask.copyDiff(id, request), reply);
  }

  async #show(id: string, asked: Promise<Asked<TextDiff>>, reply: FastifyReply, compared?: Comparison): Promise<FastifyReply> {
    const { request } = reply;
    const [article, answer] = await Promise.all([this.newsroom.article(id, request), asked]);
    if (article.outcome !== 'done') return this.pages.unanswered(article, reply, { here: request.url });
    // The first text has none before it, and one that was compared may be kept no longer.
    const isNone = answer.outcome === 'refused' && answer.status === 404;
    if (answer.outcome !== 'done' && !isNone) return this.pages.unanswered(answer, reply, { here: request.url });
    const diff = answer.outcome === 'done' ? answer.body : undefined;
    const names = await this.ask.names(diff?.fields, request);
    const view = { ...this.pages.fresh(request.url), article: article.body, diff, names, compared };
    return this.door.show(reply, (around, paper) => renderDiff({ ...around, ...view }, paper), diff ? 200 : 404);
  }
}
