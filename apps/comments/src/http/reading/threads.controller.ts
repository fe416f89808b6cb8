import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Public } from '#auth';
import { publicThread, type PublicThread } from '#contracts';
import { pageQuery } from '#persistence';
import { Returns, WithoutIdempotencyKey } from '#service';
import { ListThread } from '../../queries/list-thread.js';
import { ReadThreads } from '../../queries/read-threads.js';
import { type ThreadPageRequest, type ThreadSort, threadSorts } from '../../store/comment-lists.store.js';
import { commentView, commentViewOf } from '../comment-view.js';
import { type ArticleId, articleId, articleIdValue, commentIdValue } from '../ids.js';
import { SharedAnswers } from './shared-answers.js';

const listQuery = z.strictObject({
  sort: z.enum(Object.keys(threadSorts) as [ThreadSort, ...ThreadSort[]]).default('newest'),
  parentId: commentIdValue.optional().meta({ description: 'Whose replies; without it, what answers nobody' }),
  ...pageQuery,
});
const commentPage = z.object({
  items: z.array(commentView),
  next: z.string().optional().meta({ description: 'For `after`; absent on the last page' }),
});
const countsInput = z
  .strictObject({ articleIds: z.array(articleIdValue).min(1).max(100) })
  .meta({ example: { articleIds: ['art_01m7vqrby5fna8b4hy1ca03h2a'] } });
const state = publicThread.shape.state;
const counts = z.object({ counts: z.array(z.object({ articleId: z.string(), count: z.int(), state })) });

const json = 'application/json; charset=utf-8';

/** What readers see under an article. */
@ApiTags('threads')
@Public()
@Controller()
export class ThreadsController {
  readonly #pages = new SharedAnswers();
  readonly #counts = new SharedAnswers();

  constructor(
    private readonly listThread: ListThread,
    private readonly readThreads: ReadThreads,
  ) {}

  @Get('articles/:articleId/thread')
  @Returns(200, publicThread, { description: 'Whether it takes comments, and how many readers see.' })
  async thread(@Param({ schema: articleId }) { articleId: id }: ArticleId): Promise<PublicThread> {
    const { announced, version } = await this.readThreads.one(id);
    if (!announced) throw new Error(`The thread of ${id} was never announced`);
    return { ...announced, version };
  }

  @Get('articles/:articleId/comments')
  @Header('content-type', json)
  @Returns(200, commentPage, { description: 'What was removed and has replies keeps its place, without its text.' })
  async comments(
    @Param({ schema: articleId }) { articleId: id }: ArticleId,
    @Query({ schema: listQuery }) { sort, parentId, limit, after }: z.output<typeof listQuery>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const request = { articleId: id, sort, limit, ...(parentId !== undefined && { parentId }), ...(after !== undefined && { after }) };
    const { bytes, etag } = await this.#pages.give(JSON.stringify([id, sort, limit, parentId, after]), () => this.#page(request));
    reply.header('etag', etag);
    return bytes;
  }

  @Post('counts')
  @WithoutIdempotencyKey()
  @Header('content-type', json)
  @Returns(200, counts, { description: 'Of up to 100 articles at once; those that nobody has heard of are left out.' })
  async counts(@Body({ schema: countsInput }) { articleIds }: z.output<typeof countsInput>): Promise<Buffer> {
    const { bytes } = await this.#counts.give(articleIds.join(), () => this.#countsOf(articleIds));
    return bytes;
  }

  async #page(request: ThreadPageRequest): Promise<z.input<typeof commentPage>> {
    const { items, next } = await this.listThread.execute(request);
    return { items: items.map(commentViewOf), ...(next !== undefined && { next }) };
  }

  async #countsOf(articleIds: readonly string[]): Promise<z.infer<typeof counts>> {
    return { counts: await this.readThreads.counts(articleIds) };
  }
}
