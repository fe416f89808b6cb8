import { Controller, Get, Header, Inject, NotFoundException, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Public } from '#auth';
import { AnyQuery } from '#service';
import { PAPER, type Paper } from '../domain/paper/paper.js';
import { wordsFor } from '../domain/words/words-for.js';
import { MalformedArticleError } from '../machines/malformed-article.js';
import { oembed, oembedAge } from '../machines/oembed.js';
import { ArticlesView } from '../store/articles.view.js';

const pixels = z.coerce.number().int().min(1).max(100_000).optional();

/** Consumers add parameters of their own. */
const oembedQuery = z.object({ url: z.url().max(2_000), format: z.string().optional(), maxwidth: pixels, maxheight: pixels });

/** Articles for whoever embeds them elsewhere, as oEmbed 1.0 asks for them; JSON is the one format that it is told in. */
@Public()
@AnyQuery()
@ApiExcludeController()
@Controller('oembed')
export class OembedController {
  constructor(
    private readonly articles: ArticlesView,
    @Inject(PAPER) private readonly paper: Paper,
  ) {}

  @Get()
  @Header('access-control-allow-origin', '*')
  @Header('cross-origin-resource-policy', 'cross-origin')
  @Header('cache-control', `public, max-age=${oembedAge}`)
  async read(
    @Query({ schema: oembedQuery }) { url, format = 'json', ...room }: z.output<typeof oembedQuery>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    if (format !== 'json') {
      // As the specification wants it; no fault of ours, as another 5xx would be.
      reply.code(501);
      return { error: 'Only format=json is answered.' };
    }
    const { origin, pathname } = new URL(url);
    const found = origin === new URL(this.paper.url).origin ? await this.articles.at(pathname) : undefined;
    if (!found?.article) throw new NotFoundException('No article of the paper is at this address.');
    try {
      return oembed(found.article, room, this.paper, wordsFor(this.paper.locale));
    } catch (error) {
      throw error instanceof MalformedArticleError ? new NotFoundException('Nothing can be said of this article.') : error;
    }
  }
}
