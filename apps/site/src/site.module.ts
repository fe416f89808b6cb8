import { type DynamicModule, Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { ServiceModule } from '#service';
import { FollowParts } from './cache/follow-parts.js';
import { PageCache } from './cache/page-cache.js';
import type { SiteConfig } from './config.js';
import { ArticlesViewOnArticleEvents } from './consumers/articles-view.on-article-events.js';
import { AuthorsViewOnAuthorEvents } from './consumers/authors-view.on-author-events.js';
import { CommentsViewOnCommentCounted } from './consumers/comments-view.on-comment-counted.js';
import { CommentsViewOnCommentEvents } from './consumers/comments-view.on-comment-events.js';
import { CommentsViewOnUserErased } from './consumers/comments-view.on-user-erased.js';
import { FrontPageViewOnFrontPageUpdated } from './consumers/front-page-view.on-front-page-updated.js';
import { IssuesViewOnIssueEvents } from './consumers/issues-view.on-issue-events.js';
import { SectionsViewOnSectionEvents } from './consumers/sections-view.on-section-events.js';
import { ThreadsViewOnThreadUpdated } from './consumers/threads-view.on-thread-updated.js';
import { PAPER, type Paper } from './domain/paper.js';
import { AssetsController } from './http/assets.controller.js';
import { CommentDesk } from './http/comment-desk.js';
import { Forward } from './http/forward.js';
import { FORWARD_OPTIONS, OwningServices } from './http/owning-services.js';
import { PageServer } from './http/page-server.js';
import { PageSources } from './http/page-sources.js';
import { PagesController } from './http/pages.controller.js';
import { SendComment } from './http/send-comment.js';
import { ShownComments } from './http/shown-comments.js';
import { pageQueries } from './queries/page-queries.js';
import { StatePages } from './queries/state-pages.js';
import { viewParts } from './store/view-parts.js';

const megabyte = 1_048_576;

/** The reader's paper: pages made of nothing but events. */
@Module({})
export class SiteModule {
  static with(config: SiteConfig): DynamicModule {
    return {
      module: SiteModule,
      imports: [ServiceModule.with({ name: 'site', config, publishes: [] }), MongooseModule.forFeature(viewParts.models)],
      controllers: [
        ArticlesViewOnArticleEvents,
        SectionsViewOnSectionEvents,
        AuthorsViewOnAuthorEvents,
        IssuesViewOnIssueEvents,
        FrontPageViewOnFrontPageUpdated,
        ThreadsViewOnThreadUpdated,
        CommentsViewOnCommentEvents,
        CommentsViewOnCommentCounted,
        CommentsViewOnUserErased,
        AssetsController,
        PagesController,
      ],
      providers: [
        { provide: PAPER, useValue: paperOf(config) },
        {
          provide: FORWARD_OPTIONS,
          useValue: {
            articlesUrl: config.articlesUrl,
            commentsUrl: config.commentsUrl,
            deadlineMs: config.forwardDeadlineMs,
            mediaCacheBytes: config.mediaCacheMegabytes * megabyte,
          },
        },
        { provide: PageCache, useValue: new PageCache(config.pageCacheMegabytes * megabyte) },
        ...viewParts.stores,
        ...pageQueries,
        StatePages,
        PageSources,
        PageServer,
        FollowParts,
        OwningServices,
        Forward,
        SendComment,
        ShownComments,
        CommentDesk,
      ],
    };
  }
}

const paperOf = ({ paperName, paperTagline, paperTimeZone, paperLocale, paperUrl, paperAccent }: SiteConfig): Paper => ({
  name: paperName,
  tagline: paperTagline,
  timeZone: paperTimeZone,
  locale: paperLocale,
  url: paperUrl,
  ...(paperAccent !== undefined && { accent: paperAccent }),
});
