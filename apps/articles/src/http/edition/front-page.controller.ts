import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor, Roles } from '#auth';
import { IfMatch, Returns } from '#service';
import { CurateFrontPage } from '../../commands/edition/curate-front-page.js';
import type { FrontPage } from '../../domain/edition/front-page.js';
import { FrontPageStore } from '../../store/front-page.store.js';
import { frontPageInput } from '../references-input.js';

const frontPageView = z.object({
  id: z.string(),
  version: z.int(),
  slots: z.array(
    z.object({
      area: z.string(),
      articleId: z.string(),
      headline: z.string().optional(),
      kicker: z.string().optional(),
      imageId: z.string().optional(),
    }),
  ),
});

/** What the editors put on top; where it is silent, the newest fill in. */
@ApiTags('front page')
@Controller('front-page')
export class FrontPageController {
  constructor(
    private readonly curate: CurateFrontPage,
    private readonly frontPage: FrontPageStore,
  ) {}

  @Get()
  @Roles('writer', 'editor', 'chief')
  @Returns(200, frontPageView, { description: 'Version 0 before anybody curated it.' })
  read(): Promise<FrontPage> {
    return this.frontPage.current();
  }

  @Put()
  @Roles('editor', 'chief')
  @Returns(200, frontPageView, { description: 'The whole front page, replaced.' })
  replace(
    @Body({ schema: frontPageInput }) { slots }: z.output<typeof frontPageInput>,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<FrontPage> {
    return this.curate.execute(slots, version, person);
  }
}
