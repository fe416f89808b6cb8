import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor, Roles } from '#auth';
import { pageQuery } from '#persistence';
import { Returns } from '#service';
import type { References } from '../../domain/writing/references.js';
import { copyStates } from '../../domain/working-copy/working-copy-transitions.js';
import { ListArticles } from '../../queries/list-articles.js';
import { ArticleAnswers } from './article-answers.js';
import { articleView, type ArticleView } from './article-view.js';
import { articleFilter, names } from './list-query.js';

const fieldNames = z.keyof(articleView).options as [keyof ArticleView, ...(keyof ArticleView)[]];

const listQuery = z.strictObject({
  state: z.enum(['draft', 'in_review', 'approved', 'scheduled', 'published', 'unpublished']).optional(),
  by: z
    .enum(['me'])
    .optional()
    .meta({ description: 'What you have begun yourself; of working copies also those that you began of another’s article' }),
  workingCopy: z
    .enum(['any', ...copyStates])
    .optional()
    .meta({ description: 'Those with a working copy, in this state' }),
  ...articleFilter,
  fields: names(fieldNames).optional().meta({ description: 'Besides id and version; everything but the body where it is not said' }),
  include: names(['authors', 'sections']).optional(),
  ...pageQuery,
});

const named = z.object({ id: z.string(), slug: z.string(), name: z.string() });
const articlePage = z.object({
  items: z.array(articleView.partial().required({ id: true, version: true })),
  next: z.string().optional().meta({ description: 'For `after`; absent on the last page' }),
  included: z.object({ authors: z.array(named).optional(), sections: z.array(named).optional() }).optional(),
});
type ArticlePage = z.infer<typeof articlePage>;

/** The newsroom's list. */
@ApiTags('articles')
@Controller('articles')
export class ArticleListController {
  constructor(
    private readonly listArticles: ListArticles,
    private readonly answers: ArticleAnswers,
  ) {}

  @Get()
  @Roles('writer', 'editor', 'chief')
  @Returns(200, articlePage, { description: 'What was worked on last comes first; `from` and `to` are of `modifiedAt`.' })
  async list(@Query({ schema: listQuery }) query: z.output<typeof listQuery>, @CurrentActor() person: Actor): Promise<ArticlePage> {
    const { fields, include, limit, after, by, ...filter } = query;
    const withBody = fields?.includes('body') ?? false;
    const withReferences = include !== undefined;
    const isOwn = by === 'me';
    const page = await this.listArticles.execute({ person, filter, isOwn, limit, withBody, withReferences, ...(after && { after }) });
    return {
      items: page.items.map(article => pick(this.answers.of(article, person), fields)),
      ...(page.next && { next: page.next }),
      ...(page.references && include && { included: included(page.references, include) }),
    };
  }
}

function pick(view: ArticleView, fields: readonly string[] | undefined): ArticlePage['items'][number] {
  const { body: _body, ...summary } = view;
  if (!fields) return summary;
  const { id, version } = view;
  return { id, version, ...Object.fromEntries(Object.entries(view).filter(([name]) => fields.includes(name))) };
}

function included({ authors, sections }: References, include: readonly ('authors' | 'sections')[]): ArticlePage['included'] {
  return {
    ...(include.includes('authors') && { authors: [...authors.values()] }),
    ...(include.includes('sections') && { sections: [...sections.values()] }),
  };
}
