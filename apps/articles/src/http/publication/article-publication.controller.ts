import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Roles } from '#auth';
import { IfMatch, Returns } from '#service';
import { PublishArticle } from '../../commands/publication/publish-article.js';
import { UnpublishArticle } from '../../commands/publication/unpublish-article.js';
import { KillArticle } from '../../commands/publication/kill-article.js';
import { CorrectArticle } from '../../commands/publication/correct-article.js';
import { rolesFor } from '../../domain/publication/standing.js';
import { ArticleAnswers } from '../writing/article-answers.js';
import {
  type ArticleId,
  articleId,
  type CorrectionInput,
  correctionInput,
  type Reason,
  withNecessaryReason,
  withReason,
} from '../writing/article-input.js';
import { type ArticleView, articleView } from '../writing/article-view.js';

/** What readers may see, no longer see, and see put right. */
@ApiTags('articles')
@Controller('articles')
export class ArticlePublicationController {
  constructor(
    private readonly publishArticle: PublishArticle,
    private readonly unpublishArticle: UnpublishArticle,
    private readonly killArticle: KillArticle,
    private readonly correctArticle: CorrectArticle,
    private readonly answers: ArticleAnswers,
  ) {}

  @Post(':id/publish')
  @Roles(...rolesFor('publish'))
  @Returns(200, articleView, { description: 'Readers see it from now on.' })
  async publish(
    @Param({ schema: articleId }) { id }: ArticleId,
    @Body({ schema: withReason }) { reason }: Reason,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<ArticleView> {
    return this.answers.of(await this.publishArticle.execute({ id, version, person, reason }), person);
  }

  @Post(':id/unpublish')
  @Roles(...rolesFor('unpublish'))
  @Returns(200, articleView, { description: 'Readers no longer see it.' })
  async unpublish(
    @Param({ schema: articleId }) { id }: ArticleId,
    @Body({ schema: withReason }) { reason }: Reason,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<ArticleView> {
    return this.answers.of(await this.unpublishArticle.execute({ id, version, person, reason }), person);
  }

  @Post(':id/kill')
  @Roles(...rolesFor('kill'))
  @Returns(200, articleView, { description: 'Recalled: readers no longer see it, and only a chief may bring it back into work.' })
  async kill(
    @Param({ schema: articleId }) { id }: ArticleId,
    @Body({ schema: withNecessaryReason }) { reason }: Reason,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<ArticleView> {
    return this.answers.of(await this.killArticle.execute({ id, version, person, reason }), person);
  }

  @Post(':id/corrections')
  @Roles(...rolesFor('correct'))
  @Returns(201, articleView, { description: 'The article with its new correction, which readers see as data.' })
  async correct(
    @Param({ schema: articleId }) { id }: ArticleId,
    @Body({ schema: correctionInput }) { reason, ...correction }: CorrectionInput,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<ArticleView> {
    return this.answers.of(await this.correctArticle.execute({ id, version, person, reason }, correction), person);
  }
}
