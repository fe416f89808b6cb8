import { randomBytes } from 'node:crypto';
import { type DynamicModule, Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { AccessTokens } from '#auth';
import { ForgetPersonOnUserErased } from '#messaging';
import { ServiceModule } from '#service';
import { FollowParts } from './cache/follow-parts.js';
import { PageCache } from './cache/page-cache.js';
import { SharedReadings } from './cache/shared-readings.js';
import { KeepIndex } from './commands/keep-index.js';
import { KeepIndexRunner } from './commands/keep-index.runner.js';
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
import { PlacementsViewOnPlacementUpdated } from './consumers/placements-view.on-placement-updated.js';
import { SponsorsViewOnSponsorUpdated } from './consumers/sponsors-view.on-sponsor-updated.js';
import { StripsViewOnStripUpdated } from './consumers/strips-view.on-strip-updated.js';
import { iconUrls } from './assets/icons.js';
import { paperPages } from './assets/paper-pages.js';
import { PAPER, type Paper } from './domain/paper/paper.js';
import { AskService } from './http/ask-service.js';
import { AssetsController } from './http/assets.controller.js';
import { EncodedAssets } from './http/encoded-assets.js';
import { CommentDesk } from './http/comments/comment-desk.js';
import { NoticesController } from './http/comments/notices.controller.js';
import { OwnCommentController } from './http/comments/own-comment.controller.js';
import { OwnCommentsPage } from './http/comments/own-comments-page.js';
import { ReportController } from './http/comments/report.controller.js';
import { moderatorsDeskParts } from './http/desk/moderators-desk.parts.js';
import { editorsDeskParts } from './http/editors-desk/editors-desk.parts.js';
import { ToldOutcomes } from './http/desk/told-outcomes.js';
import { Forward } from './http/forward.js';
import { FORWARD_OPTIONS, OwningServices } from './http/owning-services.js';
import { MachineSources } from './http/machine-sources.js';
import { OembedController } from './http/oembed.controller.js';
import { OwnPageSources } from './http/own-page-sources.js';
import { PageServer } from './http/page-server.js';
import { PageSources } from './http/page-sources.js';
import { PagesController } from './http/pages.controller.js';
import { PreviewController } from './http/preview/preview.controller.js';
import { SendComment } from './http/comments/send-comment.js';
import { ShownComments } from './http/comments/shown-comments.js';
import { SubjectOfReader } from './http/comments/subject-of-reader.js';
import { IdentityProvider } from './http/session/identity-provider.js';
import { LoginController } from './http/session/login.controller.js';
import { SessionAuthority } from './http/session/session-authority.js';
import { SessionCookies } from './http/session/session-cookies.js';
import { ReaderFrame } from './http/session/reader-frame.js';
import { SessionController } from './http/session/session.controller.js';
import { subscribingParts } from './http/subscribing/subscribing.parts.js';
import { TeasersController } from './http/teasers.controller.js';
import { LeftOut } from './machines/left-out.js';
import { pageQueries } from './queries/page-queries.js';
import { SignInPages } from './queries/sign-in-pages.js';
import { StatePages } from './queries/state-pages.js';
import { viewParts } from './store/view-parts.js';

const megabyte = 1_048_576;

/** The reader's paper: pages made of nothing but events. */
@Module({})
export class SiteModule {
  static with(config: SiteConfig): DynamicModule {
    // Without a secret, as in development only, sessions end with the process.
    const secret = config.sessionSecret ?? randomBytes(32).toString('base64');
    return {
      module: SiteModule,
      imports: [
        ServiceModule.with({ name: 'site', config, publishes: [], problems: { 'foreign-origin': 403 } }),
        MongooseModule.forFeature(viewParts.models),
      ],
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
        ForgetPersonOnUserErased,
        StripsViewOnStripUpdated,
        SponsorsViewOnSponsorUpdated,
        PlacementsViewOnPlacementUpdated,
        AssetsController,
        LoginController,
        SessionController,
        OwnCommentController,
        ReportController,
        NoticesController,
        ...moderatorsDeskParts.controllers,
        ...editorsDeskParts.controllers,
        ...subscribingParts.controllers,
        PreviewController,
        TeasersController,
        OembedController,
        PagesController,
      ],
      providers: [
        { provide: PAPER, useValue: paperOf(config) },
        {
          provide: FORWARD_OPTIONS,
          useValue: {
            articlesUrl: config.articlesUrl,
            commentsUrl: config.commentsUrl,
            sponsorshipUrl: config.sponsorshipUrl,
            notificationsUrl: config.notificationsUrl,
            countryHeader: config.countryHeader,
            deadlineMs: config.forwardDeadlineMs,
            mediaCacheBytes: config.mediaCacheMegabytes * megabyte,
          },
        },
        { provide: PageCache, useValue: new PageCache(config.pageCacheMegabytes * megabyte) },
        SharedReadings,
        { provide: SessionCookies, useValue: new SessionCookies({ secret, secure: config.paperUrl.startsWith('https:') }) },
        { provide: ToldOutcomes, useValue: new ToldOutcomes(secret) },
        {
          provide: IdentityProvider,
          useFactory: (tokens: AccessTokens) => identityProviderOf(config, tokens),
          inject: [AccessTokens],
        },
        ...viewParts.stores,
        ...pageQueries,
        StatePages,
        SignInPages,
        SessionAuthority,
        ReaderFrame,
        SubjectOfReader,
        LeftOut,
        MachineSources,
        OwnPageSources,
        PageSources,
        PageServer,
        EncodedAssets,
        FollowParts,
        KeepIndex,
        KeepIndexRunner,
        OwningServices,
        Forward,
        AskService,
        SendComment,
        ShownComments,
        CommentDesk,
        OwnCommentsPage,
        ...moderatorsDeskParts.providers,
        ...editorsDeskParts.providers,
        ...subscribingParts.providers,
      ],
    };
  }
}

const paperOf = ({ paperName, paperTagline, paperTimeZone, paperLocale, paperUrl, paperAccent, paperPagesFolder }: SiteConfig): Paper => ({
  name: paperName,
  tagline: paperTagline,
  timeZone: paperTimeZone,
  locale: paperLocale,
  url: paperUrl,
  ...(paperAccent !== undefined && { accent: paperAccent }),
  logo: iconUrls.large,
  pages: paperPages(paperPagesFolder),
});

const identityProviderOf = ({ authIssuer, oidcClientId, oidcClientSecret, paperUrl, nodeEnv }: SiteConfig, tokens: AccessTokens) =>
  new IdentityProvider(
    {
      issuer: authIssuer,
      clientId: oidcClientId,
      clientSecret: oidcClientSecret,
      redirectUri: `${paperUrl}/login/callback`,
      httpsOnly: nodeEnv === 'production',
    },
    tokens,
  );
