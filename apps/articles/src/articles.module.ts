import { type DynamicModule, Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { articleEvents } from '#contracts';
import { ServiceModule } from '#service';
import { articleParts } from './article.parts.js';
import type { ArticlesConfig } from './config.js';
import { NewsroomRules } from './domain/newsroom-rules.js';
import { problems } from './http/problems.js';

/** What the paper says: the only service that writes articles. */
@Module({})
export class ArticlesModule {
  static with(config: ArticlesConfig): DynamicModule {
    const { models, stores, commands, queries, controllers } = articleParts;
    return {
      module: ArticlesModule,
      imports: [ServiceModule.with({ name: 'articles', config, publishes: articleEvents, problems }), MongooseModule.forFeature(models)],
      controllers,
      providers: [{ provide: NewsroomRules, useValue: rulesOf(config) }, ...stores, ...commands, ...queries],
    };
  }
}

const rulesOf = ({ twoPersonRule, rawHtmlRoles, paperLocale }: ArticlesConfig): NewsroomRules => ({
  twoPersonRule: twoPersonRule === 'on',
  rawHtmlRoles,
  locale: paperLocale,
});
