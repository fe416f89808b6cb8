import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor, Roles } from '#auth';
import { IfMatch, Returns } from '#service';
import { SetAdSwitch } from '../../commands/serving/set-ad-switch.js';
import { type AdSwitch, wholePaper } from '../../domain/serving/ad-switch.js';
import { AdSwitchesStore } from '../../store/ad-switches.store.js';

const scopeParam = z.strictObject({
  scope: z
    .union([z.literal(wholePaper), z.string().regex(/^art_[0-9a-z]{1,40}$/)])
    .meta({ description: '`paper`, or the id of an article' }),
});
const switchInput = z
  .strictObject({ ads: z.enum(['on', 'off']), reason: z.string().trim().min(1).max(500).optional() })
  .refine(({ ads, reason }) => ads === 'on' || reason !== undefined, { path: ['reason'], message: 'Is required to switch them off.' })
  .meta({ example: { ads: 'off', reason: 'An obituary' } });
const switchView = z.object({ scope: z.string(), version: z.int(), ads: z.enum(['on', 'off']), reason: z.string().optional() });

type Scope = z.output<typeof scopeParam>;
type SwitchView = z.infer<typeof switchView>;

/** Where no sponsor stands: an article, or the whole paper. Editors may say so; it is about their pages. */
@ApiTags('serving')
@Roles('editor', 'chief', 'ad-manager')
@Controller('ad-switches')
export class AdSwitchesController {
  constructor(
    private readonly switches: AdSwitchesStore,
    private readonly setAdSwitch: SetAdSwitch,
  ) {}

  @Get(':scope')
  @Returns(200, switchView, { description: 'Version 0 where nobody has touched it.' })
  async read(@Param({ schema: scopeParam }) { scope }: Scope): Promise<SwitchView> {
    return viewOf(await this.switches.get(scope));
  }

  @Put(':scope')
  @Returns(200, switchView, { description: 'In force within a second. What the paper itself shows stays.' })
  async set(
    @Param({ schema: scopeParam }) { scope }: Scope,
    @Body({ schema: switchInput }) setting: z.output<typeof switchInput>,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<SwitchView> {
    return viewOf(await this.setAdSwitch.execute({ scope, version, setting }, person));
  }
}

const viewOf = ({ id, version, ads, reason }: AdSwitch): SwitchView => ({
  scope: id,
  version,
  ads,
  ...(reason !== undefined && { reason }),
});
