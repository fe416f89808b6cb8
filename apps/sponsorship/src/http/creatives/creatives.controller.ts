import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Actor, CurrentActor, Roles } from '#auth';
import { IfMatch, Returns } from '#service';
import { CreateCreative } from '../../commands/creatives/create-creative.js';
import { EditCreative } from '../../commands/creatives/edit-creative.js';
import type { Creative } from '../../domain/creatives/creative.js';
import { CreativesStore } from '../../store/creatives.store.js';
import { paramOf, withoutNulls } from '../fields.js';
import { creativeInput, creativePatch } from './creative-input.js';
import { creativePage, creativeQuery, creativeView } from './creative-view.js';

const creativeId = paramOf('crv');
type CreativeId = z.output<typeof creativeId>;

/** What readers see of a sponsor, or of the paper itself, in a placement. */
@ApiTags('creatives')
@Controller('creatives')
export class CreativesController {
  constructor(
    private readonly createCreative: CreateCreative,
    private readonly editCreative: EditCreative,
    private readonly creatives: CreativesStore,
  ) {}

  @Get()
  @Roles('ad-manager', 'chief', 'ops')
  @Returns(200, creativePage, { description: 'The newest first.' })
  list(
    @Query({ schema: creativeQuery }) { limit, after, ...filter }: z.output<typeof creativeQuery>,
  ): Promise<{ items: Creative[]; next?: string }> {
    return this.creatives.list(filter, limit, after);
  }

  @Post()
  @Roles('ad-manager', 'chief')
  @Returns(201, creativeView, { description: 'A draft; its pictures are uploaded afterwards.' })
  create(@Body({ schema: creativeInput }) input: z.output<typeof creativeInput>, @CurrentActor() person: Actor): Promise<Creative> {
    return this.createCreative.execute(input, person);
  }

  @Get(':id')
  @Roles('ad-manager', 'chief', 'ops')
  @Returns(200, creativeView, { description: 'The creative.' })
  read(@Param({ schema: creativeId }) { id }: CreativeId): Promise<Creative> {
    return this.creatives.get(id);
  }

  @Patch(':id')
  @Roles('ad-manager', 'chief')
  @Returns(200, creativeView, {
    description:
      'The creative as it is now. One that was approved is in review again, and no reader sees anything of it until it is approved; under another name alone it stays as it is.',
  })
  edit(
    @Param({ schema: creativeId }) { id }: CreativeId,
    @Body({ schema: creativePatch }) patch: z.output<typeof creativePatch>,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<Creative> {
    return this.editCreative.execute(id, version, withoutNulls(patch), person);
  }
}
