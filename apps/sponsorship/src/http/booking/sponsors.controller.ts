import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor, Roles } from '#auth';
import { pageQuery } from '#persistence';
import { IfMatch, Returns } from '#service';
import { CreateSponsor } from '../../commands/booking/create-sponsor.js';
import { EditSponsor } from '../../commands/booking/edit-sponsor.js';
import type { Sponsor } from '../../domain/booking/sponsor.js';
import { SponsorsStore } from '../../store/sponsors.store.js';
import { paramOf, withoutNulls } from '../fields.js';
import { sponsorInput, sponsorPage, sponsorPatch, sponsorView } from './sponsor-input.js';

const sponsorId = paramOf('spn');
type SponsorId = z.output<typeof sponsorId>;
const listQuery = z.strictObject(pageQuery);

/** Who pays. */
@ApiTags('sponsors')
@Controller('sponsors')
export class SponsorsController {
  constructor(
    private readonly createSponsor: CreateSponsor,
    private readonly editSponsor: EditSponsor,
    private readonly sponsors: SponsorsStore,
  ) {}

  @Get()
  @Roles('ad-manager', 'chief', 'ops')
  @Returns(200, sponsorPage, { description: 'The newest first.' })
  list(@Query({ schema: listQuery }) { limit, after }: z.output<typeof listQuery>): Promise<{ items: Sponsor[]; next?: string }> {
    return this.sponsors.page(limit, after);
  }

  @Post()
  @Roles('ad-manager', 'chief')
  @Returns(201, sponsorView, { description: 'The sponsor; its logo is uploaded afterwards.' })
  create(@Body({ schema: sponsorInput }) input: z.output<typeof sponsorInput>, @CurrentActor() person: Actor): Promise<Sponsor> {
    return this.createSponsor.execute(input, person);
  }

  @Get(':id')
  @Roles('ad-manager', 'chief', 'ops')
  @Returns(200, sponsorView, { description: 'The sponsor.' })
  read(@Param({ schema: sponsorId }) { id }: SponsorId): Promise<Sponsor> {
    return this.sponsors.get(id);
  }

  @Patch(':id')
  @Roles('ad-manager', 'chief')
  @Returns(200, sponsorView, { description: 'The sponsor as it is now. Strips that it stands in follow at once, each with a new version.' })
  edit(
    @Param({ schema: sponsorId }) { id }: SponsorId,
    @Body({ schema: sponsorPatch }) patch: z.output<typeof sponsorPatch>,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<Sponsor> {
    return this.editSponsor.execute(id, version, withoutNulls(patch), person);
  }
}
