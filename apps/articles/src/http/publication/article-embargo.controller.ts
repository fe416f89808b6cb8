import { Body, Controller, Delete, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Roles } from '#auth';
import { IfMatch, Returns } from '#service';
import { LiftEmbargo } from '../../commands/publication/lift-embargo.js';
import { PlaceEmbargo } from '../../commands/publication/place-embargo.js';
import { rolesFor } from '../../domain/publication/standing.js';
import { ArticleAnswers } from '../writing/article-answers.js';
import { type ArticleId, articleId, type EmbargoInput, embargoInput, type Reason, withReason } from '../writing/article-input.js';
import { type ArticleView, articleView } from '../writing/article-view.js';

/** Until when nobody publishes it. */
@ApiTags('articles')
@Controller('articles/:id/embargo')
export class ArticleEmbargoController {
  constructor(
    private readonly placeEmbargo: PlaceEmbargo,
    private readonly liftEmbargo: LiftEmbargo,
    private readonly answers: ArticleAnswers,
  ) {}

  @Put()
  @Roles(...rolesFor('embargo'))
  @Returns(200, articleView, { description: 'Under embargo. One that is in force is replaced by a chief alone.' })
  async place(
    @Param({ schema: articleId }) { id }: ArticleId,
    @Body({ schema: embargoInput }) { until, note, reason }: EmbargoInput,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<ArticleView> {
    const terms = { note, ...(until !== undefined && { until: new Date(until) }) };
    return this.answers.of(await this.placeEmbargo.execute({ id, version, person, reason }, terms), person);
  }

  @Delete()
  @Roles(...rolesFor('lift-embargo'))
  @Returns(200, articleView, { description: 'No longer under embargo.' })
  async lift(
    @Param({ schema: articleId }) { id }: ArticleId,
    @Query({ schema: withReason }) { reason }: Reason,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<ArticleView> {
    return this.answers.of(await this.liftEmbargo.execute({ id, version, person, reason }), person);
  }
}
