import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '#auth';
import { AnyQuery } from '#service';
import { editorsPath, type ListFilters, listFiltersIn } from '../../domain/editing/desk-address.js';
import type { ListedArticle, ListedPage } from '../../domain/editing/newsroom-article.js';
import { renderArticleList } from '../../pages/editors-desk/article-list-page.js';
import type { EditingOutcome } from '../../pages/editors-desk/editing-views.js';
import { isAboutTheMatter } from '../desk/asked.js';
import { queryOf } from '../query-of.js';
import { AskNewsroom } from './ask-newsroom.js';
import { EditorsDoor } from './editors-door.js';
import { EditorsPages } from './editors-pages.js';
import { FindForm } from './find-form.js';

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
    private readonly forms: FindForm,
  ) {}

  @Get('desk')
  desk(@Res() reply: FastifyReply): FastifyReply {
    return this.door.leave(reply, editorsPath);
  }

  @Get('desk/articles')
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    if (!(await this.door.admitsNewsroom(request, reply))) return reply;
    const query = queryOf(request);
    const sought = query.get('at')?.trim() ?? '';
    const form = sought === '' ? undefined : await this.forms.execute(sought);
    if (form !== undefined) return this.door.leave(reply, form);
    return this.#show(reply, listFiltersIn(query), sought);
  }

  /** Where something is sought that is not there, the page says so. */
  async #show(reply: FastifyReply, filters: ListFilters, sought: string): Promise<FastifyReply> {
    const { request } = reply;
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
    const lost: EditingOutcome | undefined = sought === '' ? undefined : { kind: 'refused', message: this.pages.words.byAddress.none };
    const view = { ...this.pages.fresh(request.url, lost ?? outcome), sought, filters, ...apart(items, own.items), authors, next };
    return this.door.show(reply, (around, paper) => renderArticleList({ ...around, ...view }, paper), lost ? 404 : 200);
  }
}

const nothing: ListedPage = { items: [] };

/** What is changed in a working copy stands with those alone. */
const apart = (items: readonly ListedArticle[], copies: readonly ListedArticle[]) => ({
  items: items.filter(({ id }) => !copies.some(copy => copy.id === id)),
  copies,
});
