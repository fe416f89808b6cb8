import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '#auth';
import { AnswerWithin, AnyQuery, BodyLimit, WithoutIdempotencyKey } from '#service';
import { EditorsDoor } from './editors-door.js';
import { AnswerForm } from './answer-form.js';
import { formBehind, largestText, longestSendingMs } from './editor-form.js';

/** The form in which an article is changed that readers go on seeing as it is. */
@Public()
@AnyQuery()
@ApiExcludeController()
@Controller('desk/articles/:id/working-copy')
export class WorkingCopyController {
  constructor(
    private readonly door: EditorsDoor,
    private readonly answers: AnswerForm,
  ) {}

  @Get()
  async copy(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    if (!(await this.door.admitsNewsroom(request, reply))) return reply;
    return this.answers.asItIs({ id, isCopy: true }, reply);
  }

  @Post()
  @WithoutIdempotencyKey()
  @BodyLimit(largestText)
  @AnswerWithin(longestSendingMs)
  async change(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const form = await formBehind(this.door, request);
    if (!(await this.door.admitsNewsroom(request, reply, form))) return reply;
    return this.answers.changed({ id, isCopy: true }, form, reply);
  }
}
