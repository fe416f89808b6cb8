import { Controller, Delete, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { type Actor, CurrentActor, Roles } from '#auth';
import { readUpload } from '#media';
import { fieldErrors, IfMatch, InvalidRequestError, Returns } from '#service';
import { RemoveLogo } from '../../commands/booking/remove-logo.js';
import { UploadLogo } from '../../commands/booking/upload-logo.js';
import type { Sponsor } from '../../domain/booking/sponsor.js';
import { type Nothing, nothing, paramOf } from '../fields.js';
import { logoForm, sponsorView } from './sponsor-input.js';

const sponsorId = paramOf('spn');
type SponsorId = z.output<typeof sponsorId>;
const maxLogoBytes = 2 * 1024 * 1024;

const form = {
  schema: {
    type: 'object',
    required: ['file', 'alt'],
    properties: {
      file: { type: 'string', format: 'binary', description: 'JPEG, PNG, WebP, AVIF, GIF or TIFF, 2 MiB at most; transparency is kept' },
      alt: { type: 'string', maxLength: 200 },
      page: { type: 'string', enum: ['light', 'dark'], maxLength: 5, description: 'Which pages it is for; light where it is not said' },
    },
  },
};

/** What stands for a sponsor in a strip. */
@ApiTags('sponsors')
@Controller('sponsors/:id/logo')
export class SponsorLogoController {
  constructor(
    private readonly uploadLogo: UploadLogo,
    private readonly removeLogo: RemoveLogo,
  ) {}

  @Post()
  @Roles('ad-manager', 'chief')
  @ApiConsumes('multipart/form-data')
  @ApiBody(form)
  @Returns(200, sponsorView, { description: 'The sponsor with its logo, in place of the one it had.' })
  async upload(
    @Param({ schema: sponsorId }) { id }: SponsorId,
    @Query({ schema: nothing }) _: Nothing,
    @Req() request: FastifyRequest,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<Sponsor> {
    const { file, fields } = await readUpload(request, maxLogoBytes);
    const words = logoForm.safeParse(fields);
    if (!words.success) throw new InvalidRequestError(words.error.issues.flatMap(issue => fieldErrors(issue, 'body')));
    return this.uploadLogo.execute(id, version, { file, ...words.data }, person);
  }

  @Delete()
  @Roles('ad-manager', 'chief')
  @Returns(200, sponsorView, { description: 'The sponsor without logos: its name stands in their place.' })
  remove(@Param({ schema: sponsorId }) { id }: SponsorId, @IfMatch() version: number, @CurrentActor() person: Actor): Promise<Sponsor> {
    return this.removeLogo.execute(id, version, person);
  }
}
