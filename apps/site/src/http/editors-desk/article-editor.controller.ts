import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '#auth';
import { AnswerWithin, AnyQuery, BodyLimit, WithoutIdempotencyKey } from '#service';
import { emptyFields } from '../../domain/editing/article-fields.js';
import { newArticlePath } from '../../domain/editing/desk-address.js';
import { queryOf } from '../query-of.js';
import { AnswerForm } from './answer-form.js';
import { newBlockId } from './block-ids.js';
import { formBehind, largestText, longestSendingMs } from './editor-form.js';
import { EditorReply } from './editor-reply.js';
import { EditorsDoor } from './editors-door.js';

/** The form in which an article is written, and where it is decided about. */
@Public()
@AnyQuery()
@ApiExcludeController()
@Controller('desk/articles')
export class ArticleEditorController {
  constructor(
    private readonly door: EditorsDoor,
    private readonly replies: EditorReply,
    private readonly answers: AnswerForm,
  ) {}

  @Get('new')
  async begin(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    if (!(await this.door.admitsNewsroom(request, reply))) return reply;
    const kind = queryOf(request).get('kind') === 'video' ? 'video' : 'story';
    return this.replies.show(reply, request.url, { kind, fields: emptyFields(kind, newBlockId()) });
  }

  @Post('new')
  @WithoutIdempotencyKey()
  @BodyLimit(largestText)
  @AnswerWithin(longestSendingMs)
  async create(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const form = await formBehind(this.door, request);
    if (!(await this.door.admitsNewsroom(request, reply, form))) return reply;
    return this.answers.begun(form, newArticlePath, reply);
  }

  @Get(':id')
  async article(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    if (!(await this.door.admitsNewsroom(request, reply))) return reply;
    return this.answers.asItIs({ id, isCopy: false }, reply);
  }

  @Post(':id')
  @WithoutIdempotencyKey()
  @BodyLimit(largestText)
  @AnswerWithin(longestSendingMs)
  async change(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const form = await formBehind(this.door, request);
    if (!(await this.door.admitsNewsroom(request, reply, form))) return reply;
    return this.answers.changed({ id, isCopy: false }, form, reply);
  }
}
