import { Controller, Get, Header, NotFoundException, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Public } from '#auth';
import { ArticlesView } from '../store/articles.view.js';

const articleParam = z.strictObject({ id: z.string().regex(/^art_[0-9a-z]{1,40}$/) });

interface Teaser {
  readonly headline: string;
  readonly standfirst?: string;
}

/** An article in brief, for a page that is already there: of one that a sponsor has paid for, a decision tells the id alone. */
@Public()
@ApiExcludeController()
@Controller('api/site/teasers')
export class TeasersController {
  constructor(private readonly articles: ArticlesView) {}

  @Get(':id')
  @Header('cache-control', 'public, max-age=60')
  async read(@Param({ schema: articleParam }) { id }: z.output<typeof articleParam>): Promise<Teaser> {
    const [article] = await this.articles.summaries([id]);
    if (!article) throw new NotFoundException();
    const { headline, shortHeadline, standfirst } = article;
    return { headline: shortHeadline ?? headline, ...(standfirst !== undefined && { standfirst }) };
  }
}
