import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor, Roles } from '#auth';
import { pageQuery } from '#persistence';
import { IfMatch, Returns } from '#service';
import { CreatePlacement } from '../../commands/booking/create-placement.js';
import { EditPlacement } from '../../commands/booking/edit-placement.js';
import type { Placement } from '../../domain/booking/placement.js';
import { PlacementsStore } from '../../store/placements.store.js';
import { paramOf, withoutNulls } from '../fields.js';
import { placementInput, placementPage, placementPatch, placementView } from './placement-input.js';

const placementId = paramOf('plc');
type PlacementId = z.output<typeof placementId>;
const listQuery = z.strictObject(pageQuery);

/** Boxes on pages. */
@ApiTags('placements')
@Controller('placements')
export class PlacementsController {
  constructor(
    private readonly createPlacement: CreatePlacement,
    private readonly editPlacement: EditPlacement,
    private readonly placements: PlacementsStore,
  ) {}

  @Get()
  @Roles('ad-manager', 'chief', 'ops')
  @Returns(200, placementPage, { description: 'The newest first.' })
  list(@Query({ schema: listQuery }) { limit, after }: z.output<typeof listQuery>): Promise<{ items: Placement[]; next?: string }> {
    return this.placements.page(limit, after);
  }

  @Post()
  @Roles('ad-manager', 'chief')
  @Returns(201, placementView, { description: 'The placement. Pages have one of each slot that is on.' })
  create(@Body({ schema: placementInput }) input: z.output<typeof placementInput>, @CurrentActor() person: Actor): Promise<Placement> {
    return this.createPlacement.execute(input, person);
  }

  @Get(':id')
  @Roles('ad-manager', 'chief', 'ops')
  @Returns(200, placementView, { description: 'The placement.' })
  read(@Param({ schema: placementId }) { id }: PlacementId): Promise<Placement> {
    return this.placements.get(id);
  }

  @Patch(':id')
  @Roles('ad-manager', 'chief')
  @Returns(200, placementView, { description: 'The placement as it is now. What is booked in it stays booked.' })
  edit(
    @Param({ schema: placementId }) { id }: PlacementId,
    @Body({ schema: placementPatch }) patch: z.output<typeof placementPatch>,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<Placement> {
    return this.editPlacement.execute(id, version, withoutNulls(patch), person);
  }
}
