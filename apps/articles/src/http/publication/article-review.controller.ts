import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Roles } from '#auth';
import { IfMatch, Returns } from '#service';
import { SubmitArticle } from '../../commands/publication/submit-article.js';
import { ReturnArticle } from '../../commands/publication/return-article.js';
import { ApproveArticle } from '../../commands/publication/approve-article.js';
import { ReviseArticle } from '../../commands/publication/revise-article.js';
import { rolesFor } from '../../domain/publication/standing.js';
import { ArticleAnswers } from '../writing/article-answers.js';
import { type ArticleId, articleId, type Reason, withReason } from '../writing/article-input.js';
import { type ArticleView, articleView } from '../writing/article-view.js';

/** From draft to approval, and back. */
@ApiTags('articles')
@Controller('articles')
export class ArticleReviewController {
  constructor(
    private readonly submitArticle: SubmitArticle,
    private readonly returnArticle: ReturnArticle,
    private readonly approveArticle: ApproveArticle,
    private readonly reviseArticle: ReviseArticle,
    private readonly answers: ArticleAnswers,
  ) {}

  @Post(':id/submit')
  @Roles(...rolesFor('submit'))
  @Returns(200, articleView, { description: 'In review.' })
  async submit(
    @Param({ schema: articleId }) { id }: ArticleId,
    @Body({ schema: withReason }) { reason }: Reason,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<ArticleView> {
    return this.answers.of(await this.submitArticle.execute({ id, version, person, reason }), person);
  }

  @Post(':id/return')
  @Roles(...rolesFor('return'))
  @Returns(200, articleView, { description: 'A draft again.' })
  async returnToWriter(
    @Param({ schema: articleId }) { id }: ArticleId,
    @Body({ schema: withReason }) { reason }: Reason,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<ArticleView> {
    return this.answers.of(await this.returnArticle.execute({ id, version, person, reason }), person);
  }

  @Post(':id/approve')
  @Roles(...rolesFor('approve'))
  @Returns(200, articleView, { description: 'Approved, by another person than those who wrote it.' })
  async approve(
    @Param({ schema: articleId }) { id }: ArticleId,
    @Body({ schema: withReason }) { reason }: Reason,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<ArticleView> {
    return this.answers.of(await this.approveArticle.execute({ id, version, person, reason }), person);
  }

  @Post(':id/revise')
  @Roles(...rolesFor('revise'))
  @Returns(200, articleView, { description: 'A draft again, after it was taken down.' })
  async revise(
    @Param({ schema: articleId }) { id }: ArticleId,
    @Body({ schema: withReason }) { reason }: Reason,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<ArticleView> {
    return this.answers.of(await this.reviseArticle.execute({ id, version, person, reason }), person);
  }
}
