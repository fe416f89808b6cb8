import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Actor, CurrentActor, Roles } from '#auth';
import { Returns } from '#service';
import { DiffArticle } from '../../queries/diff-article.js';
import { DiffRevisions } from '../../queries/diff-revisions.js';
import { DiffWorkingCopy } from '../../queries/diff-working-copy.js';
import { type ArticleId, articleId } from '../writing/article-input.js';
import {
  articleDiffQuery,
  copyDiffQuery,
  diffQuery,
  diffViewOf,
  type RevisionDiffView,
  revisionDiffView,
  type RevisionId,
  revisionId,
  type TextDiffView,
  textDiffView,
} from './revision-view.js';

/** What became of a text. */
@ApiTags('revisions')
@Controller('articles/:id')
export class RevisionDiffsController {
  constructor(
    private readonly diffRevisions: DiffRevisions,
    private readonly diffArticle: DiffArticle,
    private readonly diffWorkingCopy: DiffWorkingCopy,
  ) {}

  @Get('revisions/:number/diff')
  @Roles('writer', 'editor', 'chief')
  @Returns(200, revisionDiffView, { description: 'What it changed, by field, by block, and within them by word.' })
  async ofRevision(
    @Param({ schema: revisionId }) { id, number }: RevisionId,
    @Query({ schema: diffQuery }) { against }: z.output<typeof diffQuery>,
    @CurrentActor() person: Actor,
  ): Promise<RevisionDiffView> {
    return diffViewOf(await this.diffRevisions.execute({ id, number, person, ...(against !== undefined && { against }) }));
  }

  @Get('diff')
  @Roles('writer', 'editor', 'chief')
  @Returns(200, textDiffView, { description: 'What became of a saved text until the article as it is now.' })
  async ofArticle(
    @Param({ schema: articleId }) { id }: ArticleId,
    @Query({ schema: articleDiffQuery }) { against }: z.output<typeof articleDiffQuery>,
    @CurrentActor() person: Actor,
  ): Promise<TextDiffView> {
    return diffViewOf(await this.diffArticle.execute({ id, person, against }));
  }

  @Get('working-copy/diff')
  @Roles('writer', 'editor', 'chief')
  @Returns(200, textDiffView, {
    description: 'What would change for readers, were the working copy published now; or what became of a saved text until it.',
  })
  async ofWorkingCopy(
    @Param({ schema: articleId }) { id }: ArticleId,
    @Query({ schema: copyDiffQuery }) { against }: z.output<typeof copyDiffQuery>,
    @CurrentActor() person: Actor,
  ): Promise<TextDiffView> {
    return diffViewOf(await this.diffWorkingCopy.execute({ id, person, ...(against !== undefined && { against }) }));
  }
}
