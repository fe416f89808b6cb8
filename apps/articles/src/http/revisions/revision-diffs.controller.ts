import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Actor, CurrentActor, Roles } from '#auth';
import { Returns } from '#service';
import { DiffRevisions } from '../../queries/diff-revisions.js';
import { DiffWorkingCopy } from '../../queries/diff-working-copy.js';
import { type ArticleId, articleId } from '../writing/article-input.js';
import {
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

  @Get('working-copy/diff')
  @Roles('writer', 'editor', 'chief')
  @Returns(200, textDiffView, { description: 'What would change for readers, were the working copy published now.' })
  async ofWorkingCopy(@Param({ schema: articleId }) { id }: ArticleId, @CurrentActor() person: Actor): Promise<TextDiffView> {
    return diffViewOf(await this.diffWorkingCopy.execute({ id, person }));
  }
}
