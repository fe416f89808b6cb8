import { Controller, Delete, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { type Actor, CurrentActor, Roles } from '#auth';
import { readUpload } from '#media';
import { fieldErrors, IfMatch, InvalidRequestError, Returns } from '#service';
import { RemovePictures } from '../../commands/creatives/remove-pictures.js';
import { UploadPictures } from '../../commands/creatives/upload-pictures.js';
import type { Creative } from '../../domain/creatives/creative.js';
import { type Nothing, nothing, paramOf } from '../fields.js';
import { creativeView } from './creative-view.js';

const creativeId = paramOf('crv');
type CreativeId = z.output<typeof creativeId>;
const maxPictureBytes = 4 * 1024 * 1024;

const form = {
  schema: {
    type: 'object',
    required: ['file'],
    properties: {
      file: {
        type: 'string',
        format: 'binary',
        description:
          'JPEG, PNG, WebP, AVIF, GIF or TIFF that does not move, 4 MiB and 4,000 pixels on a side at most; no SVG. Of an image, of the shape of a box and up to 4 times its size; of a logo, transparency is kept',
      },
    },
  },
};

/** What is seen of a creative of the kinds image, logo and native. */
@ApiTags('creatives')
@Controller('creatives/:id/pictures')
export class CreativePicturesController {
  constructor(
    private readonly uploadPictures: UploadPictures,
    private readonly removePictures: RemovePictures,
  ) {}

  @Post()
  @Roles('ad-manager', 'chief')
  @ApiConsumes('multipart/form-data')
  @ApiBody(form)
  @Returns(200, creativeView, {
    description:
      'The creative with the picture, made anew, in place of the one it had of the same shape. One that was approved is in review again.',
  })
  async upload(
    @Param({ schema: creativeId }) { id }: CreativeId,
    @Query({ schema: nothing }) _: Nothing,
    @Req() request: FastifyRequest,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<Creative> {
    const { file, fields } = await readUpload(request, maxPictureBytes);
    const others = nothing.safeParse(fields);
    if (!others.success) throw new InvalidRequestError(others.error.issues.flatMap(issue => fieldErrors(issue, 'body')));
    return this.uploadPictures.execute(id, version, file, person);
  }

  @Delete()
  @Roles('ad-manager', 'chief')
  @Returns(200, creativeView, { description: 'The creative without pictures.' })
  remove(@Param({ schema: creativeId }) { id }: CreativeId, @IfMatch() version: number, @CurrentActor() person: Actor): Promise<Creative> {
    return this.removePictures.execute(id, version, person);
  }
}
