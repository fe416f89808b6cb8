import { Controller, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Actor, CurrentActor, Roles } from '#auth';
import { InvalidRequestError, Returns } from '#service';
import { readUpload } from '#media';
import { UploadFile, type UploadedFile } from '../../commands/media/upload-file.js';
import { type Nothing, nothing } from '../references-input.js';

const uploadedFile = z.object({ url: z.string(), contentType: z.enum(['video/mp4', 'text/vtt', 'application/pdf']), bytes: z.int() });
const form = {
  schema: {
    type: 'object',
    required: ['file'],
    properties: { file: { type: 'string', format: 'binary', description: 'MP4, WebVTT or PDF; 50 MiB at most' } },
  },
};

/** Films, captions and PDFs for articles and issues to name. */
@ApiTags('files')
@Controller('files')
export class FilesController {
  constructor(private readonly uploadFile: UploadFile) {}

  @Post()
  @Roles('writer', 'editor', 'chief')
  @ApiConsumes('multipart/form-data')
  @ApiBody(form)
  @Returns(201, uploadedFile, { description: 'Where the file is from now on; the same bytes are always there.' })
  async upload(
    @Query({ schema: nothing }) _: Nothing,
    @Req() request: FastifyRequest,
    @CurrentActor() person: Actor,
  ): Promise<UploadedFile> {
    const { file, fields } = await readUpload(request);
    const unknown = Object.keys(fields);
    if (unknown.length > 0)
      throw new InvalidRequestError(unknown.map(name => ({ pointer: `/${name}`, in: 'body', message: 'This field is not known here.' })));
    return this.uploadFile.execute(file, person);
  }
}
