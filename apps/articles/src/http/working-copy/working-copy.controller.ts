import { Body, Controller, Delete, Get, Param, Patch, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Roles } from '#auth';
import { IfMatch, Returns } from '#service';
import { DiscardWorkingCopy } from '../../commands/working-copy/discard-working-copy.js';
import { EditWorkingCopy } from '../../commands/working-copy/edit-working-copy.js';
import { rolesForCopy } from '../../domain/working-copy/working-copy-standing.js';
import { ReadInside } from '../../queries/read-inside.js';
import { ArticleAnswers } from '../writing/article-answers.js';
import { type ArticleId, articleId, type ArticlePatch, articlePatch, editOf, type Reason, withReason } from '../writing/article-input.js';
import { type ArticleView, articleView } from '../writing/article-view.js';
import { type WorkingCopyView, workingCopyView } from './working-copy-view.js';

/** Changes of a published article that readers do not see yet. */
@ApiTags('working copies')
@Controller('articles/:id/working-copy')
export class WorkingCopyController {
  constructor(
    private readonly readInside: ReadInside,
    private readonly editWorkingCopy: EditWorkingCopy,
    private readonly discardWorkingCopy: DiscardWorkingCopy,
    private readonly answers: ArticleAnswers,
  ) {}

  @Get()
  @Roles('writer', 'editor', 'chief')
  @Returns(200, workingCopyView, { description: 'The working copy, with the version of its article as ETag; 404 where there is none.' })
  async read(@Param({ schema: articleId }) { id }: ArticleId, @CurrentActor() person: Actor): Promise<WorkingCopyView> {
    return this.answers.ofCopy(await this.readInside.execute({ id, person }), person);
  }

  @Patch()
  @Roles(...rolesForCopy('edit'))
  @Returns(200, workingCopyView, {
    description: 'The working copy as it is now. The first patch begins it, with what readers see; that may be an empty one, `{}`.',
  })
  async edit(
    @Param({ schema: articleId }) { id }: ArticleId,
    @Body({ schema: articlePatch }) patch: ArticlePatch,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<WorkingCopyView> {
    return this.answers.ofCopy(await this.editWorkingCopy.execute({ id, version, person, reason: patch.reason }, editOf(patch)), person);
  }

  @Delete()
  @Roles(...rolesForCopy('discard'))
  @Returns(200, articleView, { description: 'The article without it. What was written stays in the revisions.' })
  async discard(
    @Param({ schema: articleId }) { id }: ArticleId,
    @Query({ schema: withReason }) { reason }: Reason,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<ArticleView> {
    return this.answers.of(await this.discardWorkingCopy.execute({ id, version, person, reason }), person);
  }
}
