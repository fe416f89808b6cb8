import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor, Roles } from '#auth';
import { articleSection, publicArticle } from '#contracts';
import { Returns } from '#service';
import { type Preview, PreviewArticle } from '../../queries/preview-article.js';
import { type ArticleId, articleId } from './article-input.js';

const preview = z.object({
  state: z.enum(['draft', 'in_review', 'approved', 'scheduled', 'published', 'unpublished', 'killed']),
  isCopy: z.boolean().meta({ description: 'Whether these are changes to an article that readers see without them' }),
  article: publicArticle.extend({
    sections: z.array(articleSection).meta({ description: 'Those that there are; a section may be deleted under a draft' }),
  }),
});

/** What a page would show of an article that readers do not see. */
@ApiTags('articles')
@Controller('articles/:id/preview')
export class ArticlePreviewController {
  constructor(private readonly previewArticle: PreviewArticle) {}

  @Get()
  @Roles('writer', 'editor', 'chief')
  @Header('cache-control', 'no-store')
  @Returns(200, preview, {
    description:
      'The article as its event would carry it if it were published now, complete or not; with its working copy, where it has one.',
  })
  read(@Param({ schema: articleId }) { id }: ArticleId, @CurrentActor() person: Actor): Promise<Preview> {
    return this.previewArticle.execute({ id, person });
  }
}
