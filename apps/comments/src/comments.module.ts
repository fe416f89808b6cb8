import { type DynamicModule, Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { commentEvents } from '#contracts';
import { SchedulingModule } from '#scheduling';
import { ServiceModule } from '#service';
import { commentParts } from './comment.parts.js';
import type { CommentsConfig } from './config.js';
import { HouseRules } from './domain/house-rules.js';
import { problems } from './http/problems.js';
import { houseRulesOf } from './house-rules-of.js';
import { moderationParts } from './moderation.parts.js';
import { NoScorer, TextScorer } from './scoring/text-scorer.js';

/** What readers answer: the only service that writes comments. */
@Module({})
export class CommentsModule {
  static with(config: CommentsConfig, scorer: TextScorer = new NoScorer()): DynamicModule {
    const [comment, moderation] = [commentParts, moderationParts];
    return {
      module: CommentsModule,
      imports: [
        ServiceModule.with({ name: 'comments', config, publishes: commentEvents, problems }),
        SchedulingModule.with(),
        MongooseModule.forFeature([...comment.models, ...moderation.models]),
      ],
      controllers: [...comment.controllers, ...moderation.controllers],
      providers: [
        { provide: HouseRules, useValue: houseRulesOf(config) },
        { provide: TextScorer, useValue: scorer },
        ...comment.stores,
        ...comment.commands,
        ...comment.queries,
        ...comment.http,
        ...moderation.stores,
        ...moderation.commands,
        ...moderation.queries,
      ],
    };
  }
}
