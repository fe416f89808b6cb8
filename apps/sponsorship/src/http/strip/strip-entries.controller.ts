import { Body, Controller, Delete, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor, Roles } from '#auth';
import { IfMatch, Returns } from '#service';
import { AddStripEntry } from '../../commands/strip/add-strip-entry.js';
import { EditStripEntry } from '../../commands/strip/edit-strip-entry.js';
import { RemoveStripEntry } from '../../commands/strip/remove-strip-entry.js';
import { PaperZone } from '../../domain/paper-zone.js';
import type { Strip, StripEntry } from '../../domain/strip/strip.js';
import { idOf, paramOf } from '../fields.js';
import { entryInput, entryPatch, stripView } from './strip-input.js';

const stripId = paramOf('stp');
const entryParam = z.strictObject({ id: idOf('stp'), entryId: idOf('ste') });
type EntryParam = z.output<typeof entryParam>;

/** Who stands in a strip, from when to when. Each change is one of the strip, and answers the whole of it. */
@ApiTags('strips')
@Controller('strips/:id/entries')
export class StripEntriesController {
  constructor(
    private readonly addEntry: AddStripEntry,
    private readonly editEntry: EditStripEntry,
    private readonly removeEntry: RemoveStripEntry,
    private readonly zone: PaperZone,
  ) {}

  @Post()
  @Roles('ad-manager', 'chief')
  @Returns(201, stripView, { description: 'The strip; its new entry is the last.' })
  add(
    @Param({ schema: stripId }) { id }: z.output<typeof stripId>,
    @Body({ schema: entryInput }) input: z.output<typeof entryInput>,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<Strip> {
    const { sponsorId, period, ...fields } = input;
    return this.addEntry.execute({ id, version, person }, sponsorId, { ...fields, ...this.#planned(period) });
  }

  @Patch(':entryId')
  @Roles('ad-manager', 'chief')
  @Returns(200, stripView, { description: 'The strip as it is now.' })
  edit(
    @Param({ schema: entryParam }) { id, entryId }: EntryParam,
    @Body({ schema: entryPatch }) { period, ...fields }: z.output<typeof entryPatch>,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<Strip> {
    return this.editEntry.execute({ id, version, person }, entryId, { ...fields, ...(period && this.#planned(period)) });
  }

  @Delete(':entryId')
  @Roles('ad-manager', 'chief')
  @Returns(200, stripView, { description: 'The strip without it. An entry that is to end is given an end instead.' })
  remove(
    @Param({ schema: entryParam }) { id, entryId }: EntryParam,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<Strip> {
    return this.removeEntry.execute({ id, version, person }, entryId);
  }

  /** Local times are resolved once, here, and kept beside what they were resolved to. */
  #planned(period: z.output<typeof entryInput>['period']): Pick<StripEntry, 'period' | 'startsAt' | 'endsAt'> {
    return { period, startsAt: this.zone.resolve(period.from), endsAt: period.to === undefined ? undefined : this.zone.resolve(period.to) };
  }
}
