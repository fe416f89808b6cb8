import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Roles } from '#auth';
import { Returns } from '#service';
import { GetArticle } from '../../queries/get-article.js';
import { OfferSteps } from '../../queries/offer-steps.js';
import { type ArticleId, articleId } from './article-input.js';
import { type OwnArticleView, ownArticleView, ownViewOf } from './article-view.js';

/** One article, for whoever works on it. */
@ApiTags('articles')
@Controller('articles')
export class ArticleReadingController {
  constructor(
    private readonly getArticle: GetArticle,
    private readonly offerSteps: OfferSteps,
  ) {}

  @Get(':id')
  @Roles('writer', 'editor', 'chief')
  @Returns(200, ownArticleView, { description: 'The article, with its version as ETag, and what you may do with it.' })
  async read(@Param({ schema: articleId }) { id }: ArticleId, @CurrentActor() person: Actor): Promise<OwnArticleView> {
    const article = await this.getArticle.execute({ id, person });
    const [steps, ofCopy] = [this.offerSteps.execute(article, person), this.offerSteps.ofCopy(article, person)];
    return ownViewOf(article, person, { steps, ofCopy });
  }
}
