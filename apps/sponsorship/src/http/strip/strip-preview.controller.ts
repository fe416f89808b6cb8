import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Roles } from '#auth';
import { Returns } from '#service';
import { PaperZone } from '../../domain/paper-zone.js';
import { PreviewStrip, type StripPreview } from '../../queries/strip/preview-strip.js';
import { paramOf } from '../fields.js';
import { previewQuery, stripPreview } from './strip-input.js';

const stripId = paramOf('stp');

/** What readers see of a strip at a time. */
@ApiTags('strips')
@Controller('strips/:id/preview')
export class StripPreviewController {
  constructor(
    private readonly previewStrip: PreviewStrip,
    private readonly zone: PaperZone,
  ) {}

  @Get()
  @Roles('ad-manager', 'chief', 'ops')
  @Returns(200, stripPreview, { description: 'Who stands in it then, in the order of that day.' })
  preview(
    @Param({ schema: stripId }) { id }: z.output<typeof stripId>,
    @Query({ schema: previewQuery }) { at }: z.output<typeof previewQuery>,
  ): Promise<StripPreview> {
    return this.previewStrip.execute(id, at === undefined ? new Date() : this.zone.resolve(at));
  }
}
