import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '#auth';
import { AnyQuery } from '#service';
import { editorsPath, listFiltersIn } from '../../domain/editing/desk-address.js';
import type { ListedArticle, ListedPage } from '../../domain/editing/newsroom-article.js';
import { renderArticleList } from '../../pages/editors-desk/article-list-page.js';
import { isAboutTheMatter } from '../desk/asked.js';
import { queryOf } from '../query-of.js';
import { AskNewsroom } from './ask-newsroom.js';
import { EditorsDoor } from './editors-door.js';
import { EditorsPages } from './editors-pages.js';

/** What is in hand in the newsroom. */
@Public()
@AnyQuery()
@ApiExcludeController()
@Controller()
export class ArticleListsController {
  constructor(
    private readonly door: EditorsDoor,
    private readonly ask: AskNewsroom,
    private readonly pages: EditorsPages,
  ) {}

  @Get('desk')
  desk(@Res() reply: FastifyReply): FastifyReply {
    return this.door.leave(reply, editorsPath);
  }

  @Get('desk/articles')
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    if (!(await this.door.admitsNewsroom(request, reply))) return reply;
    const filters = listFiltersIn(queryOf(request));
    const isFirstOfOwn = filters.list === 'mine' && filters.after === undefined;
    const [answer, copies, outcome] = await Promise.all([
      this.ask.list(filters, request),
      isFirstOfOwn ? this.ask.ownCopies(filters, request) : undefined,
      this.pages.outcomeIn(request),
    ]);
    if (answer.outcome !== 'done') {
      // A cursor that the service does not know.
      if (isAboutTheMatter(answer) && request.url !== editorsPath) return this.door.leave(reply, editorsPath);
      return this.pages.unanswered(answer, reply, { here: request.url });
    }
    const { items, next, included } = answer.body;
    const own = copies?.outcome === 'done' ? copies.body : nothing;
    const authors = [...(included?.authors ?? []), ...(own.included?.authors ?? [])];
    const view = { ...this.pages.fresh(request.url, outcome), filters, ...apart(items, own.items), authors, next };
    return this.door.show(reply, (around, paper) => renderArticleList({ ...around, ...view }, paper));
  }
}

const nothing: ListedPage = { items: [] };

/** What is changed in a working copy stands with those alone. */
const apart = (items: readonly ListedArticle[], copies: readonly ListedArticle[]) => ({
  items: items.filter(({ id }) => !copies.some(copy => copy.id === id)),
  copies,
});
