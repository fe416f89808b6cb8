import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Public } from '#auth';
import { pageQuery } from '#persistence';
import { CurrentIdentity, type Identity, Returns } from '#service';
import { HouseRules } from '../../domain/house-rules.js';
import { ReadOwnComments } from '../../queries/read-own-comments.js';
import { WhoIs } from '../../queries/who-is.js';
import { ownCommentView, ownViewOf } from '../comment-view.js';
import { type ArticleId, articleId } from '../ids.js';

const ownQuery = z.strictObject(pageQuery);
const ownComments = z.object({
  items: z.array(ownCommentView),
  next: z.string().optional().meta({ description: 'For `after`; absent on the last page' }),
  count: z.int().meta({ description: 'Of the thread' }),
});

/** What one has written oneself. */
@ApiTags('threads')
@Public()
@Controller()
export class OwnCommentsController {
  constructor(
    private readonly whoIs: WhoIs,
    private readonly rules: HouseRules,
    private readonly readOwnComments: ReadOwnComments,
  ) {}

  @Get('articles/:articleId/comments/mine')
  @Header('cache-control', 'no-store')
  @Returns(200, ownComments, { description: 'What you have written here, whatever has become of it; the newest first.' })
  async mine(
    @Param({ schema: articleId }) { articleId: id }: ArticleId,
    @Query({ schema: ownQuery }) { limit, after }: z.output<typeof ownQuery>,
    @CurrentIdentity() identity: Identity,
  ): Promise<z.infer<typeof ownComments>> {
    const authorId = this.whoIs.provenIdOf(identity);
    if (authorId === undefined) return { items: [], count: await this.readOwnComments.count(id, undefined) };
    const request = { articleId: id, authorId, limit, ...(after !== undefined && { after }) };
    const { items, next, count, isOpen } = await this.readOwnComments.execute(request);
    const editMinutes = isOpen ? this.rules.editWindowMinutes : 0;
    return {
      items: items.map(comment => ownViewOf(comment, editMinutes)),
      count,
      ...(next !== undefined && { next }),
    };
  }
}
