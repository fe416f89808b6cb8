import { Body, Controller, Get, Header, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Public } from '#auth';
import { CurrentIdentity, type Identity, IfMatch, Returns } from '#service';
import { EditPreferences } from '../../commands/subscribing/edit-preferences.js';
import { ReaderDefaults } from '../../domain/subscribing/reader-defaults.js';
import { Readers } from '../../queries/subscribing/readers.js';
import { ReadPreferences } from '../../queries/subscribing/read-preferences.js';
import { preferencesPatch, preferencesView, type PreferencesView, preferencesViewOf } from './preferences-input.js';

/** How somebody is told of things, for themselves: by their account, or as a guest of the threads. */
@ApiTags('preferences')
@Public()
@Controller('me/preferences')
export class OwnPreferencesController {
  constructor(
    private readonly readers: Readers,
    private readonly defaults: ReaderDefaults,
    private readonly readPreferences: ReadPreferences,
    private readonly editPreferences: EditPreferences,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @Returns(200, preferencesView, { description: 'All of it, with its version as ETag; version 0 of who has followed nothing yet.' })
  async read(@CurrentIdentity() identity: Identity): Promise<PreferencesView> {
    return this.#of(await this.readers.get(identity));
  }

  @Patch()
  @Header('cache-control', 'no-store')
  @Returns(200, preferencesView, { description: 'As it is now.' })
  async edit(
    @Body({ schema: preferencesPatch }) patch: z.output<typeof preferencesPatch>,
    @IfMatch() version: number,
    @CurrentIdentity() identity: Identity,
  ): Promise<PreferencesView> {
    const personId = await this.readers.get(identity);
    await this.editPreferences.execute({ personId }, version, patch, this.defaults.zone);
    return this.#of(personId);
  }

  async #of(personId: string): Promise<PreferencesView> {
    return preferencesViewOf(await this.readPreferences.byPerson(personId, this.defaults.zone));
  }
}
