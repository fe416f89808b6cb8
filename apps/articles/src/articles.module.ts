import { type DynamicModule, Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { AggregatesModule } from '#aggregates';
import { articleEvents } from '#contracts';
import { SchedulingModule } from '#scheduling';
import { ServiceModule } from '#service';
import { MediaModule } from '#media';
import { articleParts } from './article.parts.js';
import { newsroomParts } from './newsroom.parts.js';
import { revisionParts } from './revision.parts.js';
import { workingCopyParts } from './working-copy.parts.js';
import type { ArticlesConfig } from './config.js';
import { NewsroomRules } from './domain/writing/newsroom-rules.js';
import { problems } from './http/problems.js';

/** What the paper says: the only service that writes articles. */
@Module({})
export class ArticlesModule {
  static with(config: ArticlesConfig): DynamicModule {
    const [article, copy, revision, newsroom] = [articleParts, workingCopyParts, revisionParts, newsroomParts];
    return {
      module: ArticlesModule,
      imports: [
        ServiceModule.with({ name: 'articles', config, publishes: articleEvents, problems }),
        SchedulingModule.with(),
        AggregatesModule,
        MediaModule.with({ folder: config.mediaFolder }),
        MongooseModule.forFeature([...article.models, ...revision.models, ...newsroom.models]),
      ],
      controllers: [...article.controllers, ...copy.controllers, ...revision.controllers, ...newsroom.controllers],
      providers: [
        { provide: NewsroomRules, useValue: rulesOf(config) },
        ...article.providers,
        ...copy.providers,
        ...revision.providers,
        ...newsroom.providers,
      ],
    };
  }
}

const rulesOf = ({ twoPersonRule, paperLocale, paperTimeZone, ...rules }: ArticlesConfig): NewsroomRules => ({
  twoPersonRule: twoPersonRule === 'on',
  rawHtmlRoles: rules.rawHtmlRoles,
  locale: paperLocale,
  zone: paperTimeZone,
  revisionsKept: rules.revisionsKept,
  revisionsKeptDays: rules.revisionsKeptDays,
});
