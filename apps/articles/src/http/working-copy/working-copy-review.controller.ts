import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Roles } from '#auth';
import { IfMatch, Returns } from '#service';
import { ApproveWorkingCopy } from '../../commands/working-copy/approve-working-copy.js';
import { ReturnWorkingCopy } from '../../commands/working-copy/return-working-copy.js';
import { SubmitWorkingCopy } from '../../commands/working-copy/submit-working-copy.js';
import { rolesForCopy } from '../../domain/working-copy/working-copy-standing.js';
import { ArticleAnswers } from '../writing/article-answers.js';
import { type ArticleId, articleId, type Reason, withReason } from '../writing/article-input.js';
import { type WorkingCopyView, workingCopyView } from './working-copy-view.js';

/** Changes of a published article, from draft to approval and back. */
@ApiTags('working copies')
@Controller('articles/:id/working-copy')
export class WorkingCopyReviewController {
  constructor(
    private readonly submitWorkingCopy: SubmitWorkingCopy,
    private readonly returnWorkingCopy: ReturnWorkingCopy,
    private readonly approveWorkingCopy: ApproveWorkingCopy,
    private readonly answers: ArticleAnswers,
  ) {}

  @Post('submit')
  @Roles(...rolesForCopy('submit'))
  @Returns(200, workingCopyView, { description: 'In review.' })
  async submit(
    @Param({ schema: articleId }) { id }: ArticleId,
    @Body({ schema: withReason }) { reason }: Reason,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<WorkingCopyView> {
    return this.answers.ofCopy(await this.submitWorkingCopy.execute({ id, version, person, reason }), person);
  }

  @Post('return')
  @Roles(...rolesForCopy('return'))
  @Returns(200, workingCopyView, { description: 'A draft again.' })
  async returnToWriter(
    @Param({ schema: articleId }) { id }: ArticleId,
    @Body({ schema: withReason }) { reason }: Reason,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<WorkingCopyView> {
    return this.answers.ofCopy(await this.returnWorkingCopy.execute({ id, version, person, reason }), person);
  }

  @Post('approve')
  @Roles(...rolesForCopy('approve'))
  @Returns(200, workingCopyView, { description: 'Approved, by another person than those who wrote it.' })
  async approve(
    @Param({ schema: articleId }) { id }: ArticleId,
    @Body({ schema: withReason }) { reason }: Reason,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<WorkingCopyView> {
    return this.answers.ofCopy(await this.approveWorkingCopy.execute({ id, version, person, reason }), person);
  }
}
