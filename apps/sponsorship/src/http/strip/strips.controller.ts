import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor, Roles } from '#auth';
import { pageQuery } from '#persistence';
import { IfMatch, Returns } from '#service';
import { CreateStrip } from '../../commands/strip/create-strip.js';
import { EditStrip } from '../../commands/strip/edit-strip.js';
import type { Strip } from '../../domain/strip/strip.js';
import { StripsStore } from '../../store/strips.store.js';
import { paramOf } from '../fields.js';
import { stripInput, stripPage, stripPatch, stripView } from './strip-input.js';

const stripId = paramOf('stp');
type StripId = z.output<typeof stripId>;
const listQuery = z.strictObject(pageQuery);

/** The sponsors that stand together, on every page or on those of a section. */
@ApiTags('strips')
@Controller('strips')
export class StripsController {
  constructor(
    private readonly createStrip: CreateStrip,
    private readonly editStrip: EditStrip,
    private readonly strips: StripsStore,
  ) {}

  @Get()
  @Roles('ad-manager', 'chief', 'ops')
  @Returns(200, stripPage, { description: 'The newest first.' })
  list(@Query({ schema: listQuery }) { limit, after }: z.output<typeof listQuery>): Promise<{ items: Strip[]; next?: string }> {
    return this.strips.page(limit, after);
  }

  @Post()
  @Roles('ad-manager', 'chief')
  @Returns(201, stripView, { description: 'The strip, with nobody in it yet.' })
  create(@Body({ schema: stripInput }) input: z.output<typeof stripInput>, @CurrentActor() person: Actor): Promise<Strip> {
    return this.createStrip.execute(input, person);
  }

  @Get(':id')
  @Roles('ad-manager', 'chief', 'ops')
  @Returns(200, stripView, { description: 'The strip.' })
  read(@Param({ schema: stripId }) { id }: StripId): Promise<Strip> {
    return this.strips.get(id);
  }

  @Patch(':id')
  @Roles('ad-manager', 'chief')
  @Returns(200, stripView, { description: 'The strip as it is now. A tier in which somebody stands is not taken away.' })
  edit(
    @Param({ schema: stripId }) { id }: StripId,
    @Body({ schema: stripPatch }) patch: z.output<typeof stripPatch>,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<Strip> {
    return this.editStrip.execute({ id, version, person }, patch);
  }
}
