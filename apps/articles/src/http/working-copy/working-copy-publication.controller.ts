import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Roles } from '#auth';
import { IfMatch, Returns } from '#service';
import { PublishWorkingCopy } from '../../commands/working-copy/publish-working-copy.js';
import { ScheduleWorkingCopy } from '../../commands/working-copy/schedule-working-copy.js';
import { UnscheduleWorkingCopy } from '../../commands/working-copy/unschedule-working-copy.js';
import { NewsroomRules } from '../../domain/writing/newsroom-rules.js';
import { rolesForCopy } from '../../domain/working-copy/working-copy-standing.js';
import { ArticleAnswers } from '../writing/article-answers.js';
import { type ArticleId, articleId, type Reason, withReason } from '../writing/article-input.js';
import { type ArticleView, articleView } from '../writing/article-view.js';
import { type CopyScheduleInput, copyScheduleInput, copyTimeOf } from '../publication/schedule-input.js';
import { type WorkingCopyView, workingCopyView } from './working-copy-view.js';

/** When readers see the changes of a published article. */
@ApiTags('working copies')
@Controller('articles/:id/working-copy')
export class WorkingCopyPublicationController {
  constructor(
    private readonly publishWorkingCopy: PublishWorkingCopy,
    private readonly scheduleWorkingCopy: ScheduleWorkingCopy,
    private readonly unscheduleWorkingCopy: UnscheduleWorkingCopy,
    private readonly rules: NewsroomRules,
    private readonly answers: ArticleAnswers,
  ) {}

  @Post('publish')
  @Roles(...rolesForCopy('publish'))
  @Returns(200, articleView, { description: 'Readers see the changes from now on; the working copy is gone.' })
  async publish(
    @Param({ schema: articleId }) { id }: ArticleId,
    @Body({ schema: withReason }) { reason }: Reason,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<ArticleView> {
    return this.answers.of(await this.publishWorkingCopy.execute({ id, version, person, reason }), person);
  }

  @Post('schedule')
  @Roles(...rolesForCopy('schedule'))
  @Returns(200, workingCopyView, { description: 'Readers will see the changes at that time; in place of what was scheduled before.' })
  async schedule(
    @Param({ schema: articleId }) { id }: ArticleId,
    @Body({ schema: copyScheduleInput }) input: CopyScheduleInput,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<WorkingCopyView> {
    return this.answers.ofCopy(
      await this.scheduleWorkingCopy.execute({ id, version, person, reason: input.reason }, copyTimeOf(input, this.rules.zone)),
      person,
    );
  }

  @Post('unschedule')
  @Roles(...rolesForCopy('unschedule'))
  @Returns(200, workingCopyView, { description: 'Approved, and published by nobody but a person.' })
  async unschedule(
    @Param({ schema: articleId }) { id }: ArticleId,
    @Body({ schema: withReason }) { reason }: Reason,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<WorkingCopyView> {
    return this.answers.ofCopy(await this.unscheduleWorkingCopy.execute({ id, version, person, reason }), person);
  }
}
