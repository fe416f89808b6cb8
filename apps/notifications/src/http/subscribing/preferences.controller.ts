import { Body, Controller, Get, Header, Param, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Public } from '#auth';
import { IfMatch, Returns } from '#service';
import { EditPreferences } from '../../commands/subscribing/edit-preferences.js';
import { LinkNotFoundError } from '../../domain/subscribing/errors.js';
import { ReaderDefaults } from '../../domain/subscribing/reader-defaults.js';
import { ReadPreferences } from '../../queries/subscribing/read-preferences.js';
import { ReaderLinks } from '../../signing/reader-links.js';
import { type LinkToken, linkToken } from './fields.js';
import { preferencesPatch, preferencesView, type PreferencesView, preferencesViewOf } from './preferences-input.js';

/** How somebody is told of things, for whoever has the link of one of their mails. */
@ApiTags('preferences')
@Public()
@Controller('preferences/:token')
export class PreferencesController {
  constructor(
    private readonly links: ReaderLinks,
    private readonly defaults: ReaderDefaults,
    private readonly readPreferences: ReadPreferences,
    private readonly editPreferences: EditPreferences,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @Returns(200, preferencesView, { description: 'All of it, with its version as ETag; version 0 of a reader who is gone.' })
  async read(@Param({ schema: linkToken }) { token }: LinkToken): Promise<PreferencesView> {
    return preferencesViewOf(await this.readPreferences.bySubscriber(this.#subscriberId(token), this.defaults.zone));
  }

  @Patch()
  @Header('cache-control', 'no-store')
  @Returns(200, preferencesView, { description: 'As it is now.' })
  async edit(
    @Param({ schema: linkToken }) { token }: LinkToken,
    @Body({ schema: preferencesPatch }) patch: z.output<typeof preferencesPatch>,
    @IfMatch() version: number,
  ): Promise<PreferencesView> {
    await this.editPreferences.execute({ subscriberId: this.#subscriberId(token) }, version, patch, this.defaults.zone);
    return this.read({ token });
  }

  #subscriberId(token: string): string {
    const id = this.links.preferences(token);
    if (id === undefined) throw new LinkNotFoundError();
    return id;
  }
}
