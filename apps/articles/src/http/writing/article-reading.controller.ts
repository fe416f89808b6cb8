import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Roles } from '#auth';
import { Returns } from '#service';
import { GetArticle } from '../../queries/get-article.js';
import { ArticleAnswers } from './article-answers.js';
import { type ArticleId, articleId } from './article-input.js';
import { type ArticleView, articleView } from './article-view.js';

/** One article, for whoever works on it. */
@ApiTags('articles')
@Controller('articles')
export class ArticleReadingController {
  constructor(
    private readonly getArticle: GetArticle,
    private readonly answers: ArticleAnswers,
  ) {}

  @Get(':id')
  @Roles('writer', 'editor', 'chief')
  @Returns(200, articleView, { description: 'The article, with its version as ETag, and what you may do with it.' })
  async read(@Param({ schema: articleId }) { id }: ArticleId, @CurrentActor() person: Actor): Promise<ArticleView> {
    return this.answers.of(await this.getArticle.execute({ id, person }), person);
  }
}
