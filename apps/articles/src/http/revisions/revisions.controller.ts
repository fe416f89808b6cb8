import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Actor, CurrentActor, Roles } from '#auth';
import { IfMatch, Returns } from '#service';
import { RestoreRevision } from '../../commands/revisions/restore-revision.js';
import { GetRevision } from '../../queries/get-revision.js';
import { ListRevisions } from '../../queries/list-revisions.js';
import { ArticleAnswers } from '../writing/article-answers.js';
import { type ArticleId, articleId, type Reason, withReason } from '../writing/article-input.js';
import { type ArticleView, articleView } from '../writing/article-view.js';
import {
  type RevisionId,
  revisionId,
  type RevisionPage,
  revisionPage,
  revisionsQuery,
  type RevisionView,
  revisionView,
  revisionViewOf,
  summaryOf,
} from './revision-view.js';

/** What was written when, and by whom. */
@ApiTags('revisions')
@Controller('articles/:id/revisions')
export class RevisionsController {
  constructor(
    private readonly listRevisions: ListRevisions,
    private readonly getRevision: GetRevision,
    private readonly restoreRevision: RestoreRevision,
    private readonly answers: ArticleAnswers,
  ) {}

  @Get()
  @Roles('writer', 'editor', 'chief')
  @Returns(200, revisionPage, { description: 'Each text that was saved, of the article and of its working copies, the newest first.' })
  async list(
    @Param({ schema: articleId }) { id }: ArticleId,
    @Query({ schema: revisionsQuery }) { limit, after }: z.output<typeof revisionsQuery>,
    @CurrentActor() person: Actor,
  ): Promise<RevisionPage> {
    const { items, ...rest } = await this.listRevisions.execute({ id, person, limit, ...(after !== undefined && { after }) });
    return { items: items.map(summaryOf), ...rest };
  }

  @Get(':number')
  @Roles('writer', 'editor', 'chief')
  @Returns(200, revisionView, { description: 'The text as it was saved.' })
  async read(@Param({ schema: revisionId }) { id, number }: RevisionId, @CurrentActor() person: Actor): Promise<RevisionView> {
    return revisionViewOf(await this.getRevision.execute({ id, number, person }));
  }

  @Post(':number/restore')
  @Roles('writer', 'editor', 'chief')
  @Returns(200, articleView, {
    description:
      'Its text is the newest again, as a revision of its own: of a draft its text, of a published article that of its working copy.',
  })
  async restore(
    @Param({ schema: revisionId }) { id, number }: RevisionId,
    @Body({ schema: withReason }) { reason }: Reason,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<ArticleView> {
    return this.answers.of(await this.restoreRevision.execute({ id, version, person, reason }, number), person);
  }
}
