import { Body, Controller, Delete, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Roles } from '#auth';
import { IfMatch, Returns } from '#service';
import { CreateArticle } from '../../commands/writing/create-article.js';
import { DeleteArticle } from '../../commands/publication/delete-article.js';
import { EditArticle } from '../../commands/writing/edit-article.js';
import { rolesFor } from '../../domain/publication/standing.js';
import { ArticleAnswers } from './article-answers.js';
import {
  type ArticleId,
  articleId,
  type ArticleInput,
  articleInput,
  type ArticlePatch,
  articlePatch,
  editOf,
  type Reason,
  withReason,
} from './article-input.js';
import { type ArticleView, articleView } from './article-view.js';

/** What the newsroom writes. */
@ApiTags('articles')
@Controller('articles')
export class ArticlesController {
  constructor(
    private readonly createArticle: CreateArticle,
    private readonly editArticle: EditArticle,
    private readonly deleteArticle: DeleteArticle,
    private readonly answers: ArticleAnswers,
  ) {}

  @Post()
  @Roles('writer', 'editor', 'chief')
  @Returns(201, articleView, { description: 'A draft of your own.' })
  async create(@Body({ schema: articleInput }) input: ArticleInput, @CurrentActor() person: Actor): Promise<ArticleView> {
    const { kind, slug, body, ...fields } = input;
    return this.answers.of(await this.createArticle.execute({ kind, body, fields, person, ...(slug !== undefined && { slug }) }), person);
  }

  @Patch(':id')
  @Roles(...rolesFor('edit'))
  @Returns(200, articleView, { description: 'The article as it is now; a patch that changes nothing leaves its version as it was.' })
  async edit(
    @Param({ schema: articleId }) { id }: ArticleId,
    @Body({ schema: articlePatch }) patch: ArticlePatch,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<ArticleView> {
    return this.answers.of(await this.editArticle.execute({ id, version, person, reason: patch.reason }, editOf(patch)), person);
  }

  @Delete(':id')
  @Roles(...rolesFor('delete'))
  @Returns(204, undefined, { description: 'Gone for good.' })
  async delete(
    @Param({ schema: articleId }) { id }: ArticleId,
    @Query({ schema: withReason }) { reason }: Reason,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<void> {
    await this.deleteArticle.execute({ id, version, person, reason });
  }
}
