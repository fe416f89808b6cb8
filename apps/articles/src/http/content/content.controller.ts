import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Public } from '#auth';
import { publicArticle } from '#contracts';
import { pageQuery } from '#persistence';
import { Returns } from '#service';
import { ListContent } from '../../queries/list-content.js';
import { ReadContent } from '../../queries/read-content.js';
import { type ArticleId, articleId } from '../writing/article-input.js';
import { articleFilter, names } from '../writing/list-query.js';
import { sendRendered } from './send-rendered.js';

const listQuery = z.strictObject({
  ...articleFilter,
  fields: names(publicArticle.keyof().options as [keyof typeof publicArticle.shape, ...(keyof typeof publicArticle.shape)[]])
    .optional()
    .meta({ description: 'Besides id and version; everything but the body where it is not said' }),
  ...pageQuery,
});

const contentPage = z.object({
  items: z.array(publicArticle.partial().required({ id: true, version: true })),
  next: z.string().optional().meta({ description: 'For `after`; absent on the last page' }),
});

/** What readers may see, for whoever builds upon it. Answers are made once and kept as bytes. */
@Public()
@ApiTags('content')
@Controller('content/articles')
export class ContentController {
  constructor(
    private readonly listContent: ListContent,
    private readonly readContent: ReadContent,
  ) {}

  @Get()
  @Returns(200, contentPage, { description: 'The latest publication comes first; `from` and `to` are of `publishedAt`.' })
  async list(
    @Query({ schema: listQuery }) { fields, limit, after, ...filter }: z.output<typeof listQuery>,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | undefined> {
    const request = { filter, limit, ...(fields && { fields }), ...(after && { after }) };
    return sendRendered(await this.listContent.execute(request), ifNoneMatch, reply);
  }

  @Get(':id')
  @Returns(200, publicArticle, { description: 'The article as its events carry it. 410 when it was visible once and is not now.' })
  async read(
    @Param({ schema: articleId }) { id }: ArticleId,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | undefined> {
    return sendRendered(await this.readContent.execute(id), ifNoneMatch, reply);
  }
}
