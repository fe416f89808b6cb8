import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Actor, CurrentActor, Roles } from '#auth';
import { IfMatch, Returns } from '#service';
import { ReviewCreative } from '../../commands/creatives/review-creative.js';
import type { Creative } from '../../domain/creatives/creative.js';
import { paramOf, withReason, type WithReason } from '../fields.js';
import { rejection } from './creative-input.js';
import { creativeView } from './creative-view.js';

const creativeId = paramOf('crv');
type CreativeId = z.output<typeof creativeId>;

/** What may happen to a creative, as its table of transitions says. */
@ApiTags('creatives')
@Controller('creatives/:id')
export class CreativeReviewController {
  constructor(private readonly review: ReviewCreative) {}

  @Post('submit')
  @Roles('ad-manager', 'chief')
  @Returns(200, creativeView, { description: 'In review.' })
  submit(
    @Param({ schema: creativeId }) { id }: CreativeId,
    @Body({ schema: withReason }) { reason }: WithReason,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<Creative> {
    return this.review.submit({ id, version, person, reason });
  }

  @Post('approve')
  @Roles('ad-manager', 'chief')
  @Returns(200, creativeView, {
    description: 'Readers may see it. By somebody else than those who made, changed or submitted it; a chief may alone, with a reason.',
  })
  approve(
    @Param({ schema: creativeId }) { id }: CreativeId,
    @Body({ schema: withReason }) { reason }: WithReason,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<Creative> {
    return this.review.approve({ id, version, person, reason });
  }

  @Post('reject')
  @Roles('ad-manager', 'chief')
  @Returns(200, creativeView, { description: 'Not to be seen, or no longer; a change makes it a draft again.' })
  reject(
    @Param({ schema: creativeId }) { id }: CreativeId,
    @Body({ schema: rejection }) { reason }: z.output<typeof rejection>,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<Creative> {
    return this.review.reject({ id, version, person, reason });
  }
}
