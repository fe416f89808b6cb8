import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Roles } from '#auth';
import { IfMatch, Returns } from '#service';
import { ScheduleArticle } from '../../commands/publication/schedule-article.js';
import { UnscheduleArticle } from '../../commands/publication/unschedule-article.js';
import { NewsroomRules } from '../../domain/writing/newsroom-rules.js';
import { rolesFor } from '../../domain/publication/standing.js';
import { ArticleAnswers } from '../writing/article-answers.js';
import { type ArticleId, articleId, type Reason, withReason } from '../writing/article-input.js';
import { type ArticleView, articleView } from '../writing/article-view.js';
import { type ScheduleInput, scheduleInput, timesOf } from './schedule-input.js';

/** What happens to it by itself, and when. */
@ApiTags('articles')
@Controller('articles')
export class ArticleScheduleController {
  constructor(
    private readonly scheduleArticle: ScheduleArticle,
    private readonly unscheduleArticle: UnscheduleArticle,
    private readonly rules: NewsroomRules,
    private readonly answers: ArticleAnswers,
  ) {}

  @Post(':id/schedule')
  @Roles(...rolesFor('schedule'))
  @Returns(200, articleView, {
    description: 'Readers will see it, or no longer see it, at that time; in place of what was scheduled before.',
  })
  async schedule(
    @Param({ schema: articleId }) { id }: ArticleId,
    @Body({ schema: scheduleInput }) input: ScheduleInput,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<ArticleView> {
    return this.answers.of(
      await this.scheduleArticle.execute({ id, version, person, reason: input.reason }, timesOf(input, this.rules.zone)),
      person,
    );
  }

  @Post(':id/unschedule')
  @Roles(...rolesFor('unschedule'))
  @Returns(200, articleView, { description: 'Nothing happens to it by itself any more.' })
  async unschedule(
    @Param({ schema: articleId }) { id }: ArticleId,
    @Body({ schema: withReason }) { reason }: Reason,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<ArticleView> {
    return this.answers.of(await this.unscheduleArticle.execute({ id, version, person, reason }), person);
  }
}
