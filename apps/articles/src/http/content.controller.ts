import { Controller, Get, Header, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Public } from '#auth';
import { publicArticle } from '#contracts';
import { Returns } from '#service';
import type { Rendered } from '../queries/content-cache.js';
import { ListContent } from '../queries/list-content.js';
import { ReadContent } from '../queries/read-content.js';
import { type ArticleId, articleId } from './article-input.js';
import { articleFilter, names, paging } from './list-query.js';

const listQuery = z.strictObject({
  ...articleFilter,
  fields: names(publicArticle.keyof().options as [keyof typeof publicArticle.shape, ...(keyof typeof publicArticle.shape)[]])
    .optional()
    .meta({ description: 'Besides id and version; everything but the body where it is not said' }),
  ...paging,
});

const contentPage = z.object({
  items: z.array(publicArticle.partial().required({ id: true, version: true })),
  next: z.string().optional().meta({ description: 'For `after`; absent on the last page' }),
});

const json = 'application/json; charset=utf-8';
/** A shared cache may answer for a moment, and while it asks again. */
const forAMoment = 'public, max-age=2, stale-while-revalidate=30';

/** What readers may see, for whoever builds upon it. Answers are made once and kept as text. */
@Public()
@ApiTags('content')
@Controller('content/articles')
export class ContentController {
  constructor(
    private readonly listContent: ListContent,
    private readonly readContent: ReadContent,
  ) {}

  @Get()
  @Header('content-type', json)
  @Header('cache-control', forAMoment)
  @Returns(200, contentPage, { description: 'The latest publication comes first; `from` and `to` are of `publishedAt`.' })
  async list(
    @Query({ schema: listQuery }) { fields, limit, after, ...filter }: z.output<typeof listQuery>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return send(await this.listContent.execute({ filter, limit, ...(fields && { fields }), ...(after && { after }) }), reply);
  }

  @Get(':id')
  @Header('content-type', json)
  @Header('cache-control', forAMoment)
  @Returns(200, publicArticle, { description: 'The article as its events carry it. 410 when it was visible once and is not now.' })
  async read(@Param({ schema: articleId }) { id }: ArticleId, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return send(await this.readContent.execute(id), reply);
  }
}

function send({ json: text, etag }: Rendered, reply: FastifyReply): string {
  reply.header('etag', etag);
  return text;
}
