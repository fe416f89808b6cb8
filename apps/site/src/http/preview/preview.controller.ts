import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '#auth';
import { AnyQuery, BodyLimit, WithoutIdempotencyKey } from '#service';
import { ids } from '../../domain/ids.js';
import { PAPER, type Paper } from '../../domain/paper/paper.js';
import { articlePreview, type Preview } from '../../domain/article/preview.js';
import { suppliedArticle } from '../../domain/article/supplied-article.js';
import { renderArticlePage } from '../../pages/article-page.js';
import type { KeptForm } from '../../pages/desk/kept-form.js';
import { renderNoPreview } from '../../pages/no-preview-page.js';
import { ReadPreview } from '../../queries/read-preview.js';
import { AskService } from '../ask-service.js';
import { understood } from '../desk/asked.js';
import { EditorsDoor } from '../editors-desk/editors-door.js';
import { keptOf, wantedIn } from './preview-form.js';

/** As JSON text in a form, where a character may be written with nine. */
const longestArticle = 4_194_304;

/** An article in the page that readers do not have yet: for those alone who write it, and kept, counted and indexed by nobody. */
@Public()
@AnyQuery()
@ApiExcludeController()
@Controller()
export class PreviewController {
  constructor(
    private readonly door: EditorsDoor,
    private readonly ask: AskService,
    private readonly beside: ReadPreview,
    @Inject(PAPER) private readonly paper: Paper,
  ) {}

  @Get('desk/articles/:id/preview')
  async follow(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    if (!(await this.door.admitsNewsroom(request, reply))) return reply;
    return this.#ofArticle(id, request, reply);
  }

  @Post('preview')
  @WithoutIdempotencyKey()
  @BodyLimit(longestArticle)
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const wanted = wantedIn(request.body);
    const kept = keptOf(wanted);
    if (!(await this.door.admitsNewsroom(request, reply, kept))) return reply;
    if ('articleId' in wanted) return this.#ofArticle(wanted.articleId, request, reply, kept);
    const supplied = suppliedArticle(wanted.article, this.paper.locale, new Date());
    if ('article' in supplied) return this.#show(supplied, reply);
    return this.door.show(reply, (around, paper) => renderNoPreview('unreadable', { ...around, faults: supplied.faults }, paper), 422);
  }

  /** As the newsroom has it now. What it may not show to this person, it says. */
  async #ofArticle(id: string, request: FastifyRequest, reply: FastifyReply, kept?: KeptForm): Promise<FastifyReply> {
    if (!ids.article.test(id)) return this.#gone(reply);
    const question = { service: 'articles', method: 'GET', path: `/articles/${id}/preview` } as const;
    const answer = understood(await this.ask.execute(question, request), articlePreview);
    if (answer.outcome === 'done') return this.#show(answer.body, reply);
    if (answer.outcome === 'away') return this.door.tell(reply, kept ? 'awayKept' : 'away', kept, request.url);
    if (answer.status === 401) return this.door.tell(reply, 'signedOut', kept, request.url);
    return answer.status === 403 ? this.door.tell(reply, 'forbidden') : this.#gone(reply);
  }

  async #show({ article, ...preview }: Preview, reply: FastifyReply): Promise<FastifyReply> {
    const beside = await this.beside.execute(article);
    // Those who pay for the paper are shown to its readers.
    return this.door.show(reply, ({ strip: _strip, ...around }, paper) =>
      renderArticlePage({ ...around, ...beside, article, preview }, paper),
    );
  }

  #gone(reply: FastifyReply): Promise<FastifyReply> {
    return this.door.show(reply, (around, paper) => renderNoPreview('gone', around, paper), 404);
  }
}
