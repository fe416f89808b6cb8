import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '#auth';
import { AnswerWithin, AnyQuery, BodyLimit, WithoutIdempotencyKey } from '#service';
import { picturePath, picturesPath } from '../../domain/editing/desk-address.js';
import { ids } from '../../domain/ids.js';
import { deskForm } from '../desk/desk-form.js';
import { formBehind, largestText, longestSendingMs } from './editor-form.js';
import { EditorsDoor } from './editors-door.js';
import { EditorsPages } from './editors-pages.js';
import { KeepUploads } from './keep-uploads.js';
import { PictureReply } from './picture-reply.js';

/** The pictures that the newsroom has: to be looked through, uploaded, and described. */
@Public()
@AnyQuery()
@ApiExcludeController()
@Controller(picturesPath)
export class PicturesController {
  constructor(
    private readonly door: EditorsDoor,
    private readonly pages: EditorsPages,
    private readonly uploads: KeepUploads,
    private readonly replies: PictureReply,
  ) {}

  @Get()
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    if (!(await this.door.admitsNewsroom(request, reply))) return reply;
    return this.replies.list(reply);
  }

  @Post()
  @WithoutIdempotencyKey()
  @BodyLimit(largestText)
  @AnswerWithin(longestSendingMs)
  async upload(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const form = await formBehind(this.door, request);
    if (!(await this.door.admitsNewsroom(request, reply, form))) return reply;
    const uploaded = await this.uploads.execute(form, request);
    const { fields } = uploaded;
    if (uploaded.outcome === 'unanswered')
      return this.pages.unanswered(uploaded.answer, reply, { kept: { ...form, fields }, here: picturesPath });
    const { 'picture.imageId': id = '' } = fields;
    if (ids.image.test(id)) return this.pages.leave(reply, picturePath(id), 'upload');
    // Where nothing was refused, no file was chosen.
    return this.replies.list(reply, {
      fields,
      refused: { ...(!form.files.has('picture.file') && { 'picture.file': 'fileMissing' }), ...uploaded.refused },
    });
  }

  @Get(':id')
  async picture(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    if (!(await this.door.admitsNewsroom(request, reply))) return reply;
    return this.replies.picture(reply, id);
  }

  @Post(':id')
  @WithoutIdempotencyKey()
  async describe(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const form = deskForm(request, picturesPath);
    if (!(await this.door.admitsNewsroom(request, reply, form))) return reply;
    return this.replies.described(reply, id, form);
  }
}
