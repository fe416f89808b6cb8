import { type DynamicModule, Module, type Provider, type Type } from '@nestjs/common';
import { type ModelDefinition, MongooseModule } from '@nestjs/mongoose';
import { AggregatesModule } from '#aggregates';
import { sponsorshipEvents } from '#contracts';
import { MediaModule } from '#media';
import { SchedulingModule } from '#scheduling';
import { ServiceModule } from '#service';
import { bookingParts } from './booking.parts.js';
import type { SponsorshipConfig } from './config.js';
import { countingParts } from './counting.parts.js';
import { creativeParts } from './creative.parts.js';
import { problems } from './http/problems.js';
import { servingParts } from './serving.parts.js';
import { stripParts } from './strip.parts.js';

interface Parts {
  readonly models: readonly ModelDefinition[];
  readonly providers: readonly Provider[];
  readonly controllers: readonly Type[];
}

const parts: readonly Parts[] = [bookingParts, creativeParts, stripParts, servingParts, countingParts];

/** Who pays, where they appear, and how that is counted. */
@Module({})
export class SponsorshipModule {
  static with(config: SponsorshipConfig): DynamicModule {
    return {
      module: SponsorshipModule,
      imports: [
        ServiceModule.with({ name: 'sponsorship', config, publishes: sponsorshipEvents, problems }),
        SchedulingModule.with(),
        AggregatesModule,
        MediaModule.with({ folder: config.mediaFolder }),
        MongooseModule.forFeature(parts.flatMap(({ models }) => models)),
      ],
      controllers: parts.flatMap(({ controllers }) => controllers),
      providers: parts.flatMap(({ providers }) => providers),
    };
  }
}
