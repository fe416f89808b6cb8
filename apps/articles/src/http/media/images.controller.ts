import { Body, Controller, Get, Param, Patch, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Actor, CurrentActor, Roles } from '#auth';
import { publicImage } from '#contracts';
import { pageQuery } from '#persistence';
import { fieldErrors, IfMatch, InvalidRequestError, Returns } from '#service';
import { readUpload } from '#media';
import { EditImage } from '../../commands/media/edit-image.js';
import { UploadImage } from '../../commands/media/upload-image.js';
import type { Image } from '../../domain/media/image.js';
import { ImagesStore } from '../../store/images.store.js';
import { imageForm, imagePatch, type Nothing, nothing, paramOf, withoutNulls } from '../references-input.js';

const imageId = paramOf('img');
type ImageId = z.output<typeof imageId>;
const image = publicImage.extend({
  version: z.int(),
  rights: z.object({ holder: z.string(), expiresAt: z.string().optional() }).optional(),
  uploadedBy: z.string(),
  createdAt: z.date(),
});
const imagePage = z.object({ items: z.array(image), next: z.string().optional() });
const listQuery = z.strictObject(pageQuery);
const maxImageBytes = 25 * 1024 * 1024;

const form = {
  schema: {
    type: 'object',
    required: ['file', 'alt'],
    properties: {
      file: { type: 'string', format: 'binary', description: 'JPEG, PNG, WebP, AVIF, GIF or TIFF; 25 MiB and 60 megapixels at most' },
      alt: { type: 'string', maxLength: 1_000 },
      caption: { type: 'string', maxLength: 2_000 },
      credit: { type: 'string', maxLength: 300 },
      focalPoint: { type: 'string', description: 'JSON: {"x":0.5,"y":0.3}' },
      rights: { type: 'string', description: 'JSON: {"holder":"…","expiresAt":"2030-01-01T00:00:00Z"}' },
    },
  },
};

@ApiTags('images')
@Controller('images')
export class ImagesController {
  constructor(
    private readonly uploadImage: UploadImage,
    private readonly editImage: EditImage,
    private readonly images: ImagesStore,
  ) {}

  @Get()
  @Roles('writer', 'editor', 'chief')
  @Returns(200, imagePage, { description: 'The newest first.' })
  list(@Query({ schema: listQuery }) { limit, after }: z.output<typeof listQuery>): Promise<{ items: Image[]; next?: string }> {
    return this.images.page(limit, after);
  }

  @Post()
  @Roles('writer', 'editor', 'chief')
  @ApiConsumes('multipart/form-data')
  @ApiBody(form)
  @Returns(201, image, { description: 'The picture with its renditions; its metadata is taken away.' })
  async upload(@Req() request: FastifyRequest, @Query({ schema: nothing }) _: Nothing, @CurrentActor() person: Actor): Promise<Image> {
    const { file, fields } = await readUpload(request, maxImageBytes);
    const words = imageForm.safeParse(fields);
    if (!words.success) throw new InvalidRequestError(words.error.issues.flatMap(issue => fieldErrors(issue, 'body')));
    return this.uploadImage.execute(file, words.data, person);
  }

  @Get(':id')
  @Roles('writer', 'editor', 'chief')
  @Returns(200, image, { description: 'The picture.' })
  read(@Param({ schema: imageId }) { id }: ImageId): Promise<Image> {
    return this.images.get(id);
  }

  @Patch(':id')
  @Roles('writer', 'editor', 'chief')
  @Returns(200, image, {
    description: 'The picture as it is now; published articles that show it follow within seconds, each with a new version.',
  })
  edit(
    @Param({ schema: imageId }) { id }: ImageId,
    @Body({ schema: imagePatch }) patch: z.output<typeof imagePatch>,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<Image> {
    return this.editImage.execute(id, version, withoutNulls(patch), person);
  }
}
