import { type DynamicModule, Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { AggregatesModule } from '#aggregates';
import { articleEvents } from '#contracts';
import { SchedulingModule } from '#scheduling';
import { ServiceModule } from '#service';
import { MediaModule } from '#media';
import { articleParts } from './article.parts.js';
import { newsroomParts } from './newsroom.parts.js';
import { workingCopyParts } from './working-copy.parts.js';
import type { ArticlesConfig } from './config.js';
import { NewsroomRules } from './domain/newsroom-rules.js';
import { problems } from './http/problems.js';

/** What the paper says: the only service that writes articles. */
@Module({})
export class ArticlesModule {
  static with(config: ArticlesConfig): DynamicModule {
    const [article, copy, newsroom] = [articleParts, workingCopyParts, newsroomParts];
    return {
      module: ArticlesModule,
      imports: [
        ServiceModule.with({ name: 'articles', config, publishes: articleEvents, problems }),
        SchedulingModule.with(),
        AggregatesModule,
        MediaModule.with({ folder: config.mediaFolder }),
        MongooseModule.forFeature([...article.models, ...newsroom.models]),
      ],
      controllers: [...article.controllers, ...copy.controllers, ...newsroom.controllers],
      providers: [
        { provide: NewsroomRules, useValue: rulesOf(config) },
        ...article.stores,
        ...article.commands,
        ...article.queries,
        ...article.http,
        ...copy.commands,
        ...copy.queries,
        ...newsroom.stores,
        ...newsroom.commands,
      ],
    };
  }
}

const rulesOf = ({ twoPersonRule, rawHtmlRoles, paperLocale }: ArticlesConfig): NewsroomRules => ({
  twoPersonRule: twoPersonRule === 'on',
  rawHtmlRoles,
  locale: paperLocale,
});
