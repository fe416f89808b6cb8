import { ApproveArticle } from './commands/approve-article.js';
import { ArticleAtVersion } from './commands/article-at-version.js';
import { ArticleCircumstances } from './commands/article-circumstances.js';
import { CarryToArticles } from './commands/carry-to-articles.js';
import { ChangeArticle } from './commands/change-article.js';
import { ClaimSlug } from './commands/claim-slug.js';
import { CorrectArticle } from './commands/correct-article.js';
import { CreateArticle } from './commands/create-article.js';
import { DeleteArticle } from './commands/delete-article.js';
import { EditArticle } from './commands/edit-article.js';
import { FollowChangesRunner } from './commands/follow-changes.runner.js';
import { ExpireArticle } from './commands/expire-article.js';
import { FollowSchedule } from './commands/follow-schedule.js';
import { KeepTrail } from './commands/keep-trail.js';
import { KillArticle } from './commands/kill-article.js';
import { LiftEmbargo } from './commands/lift-embargo.js';
import { MoveArticlesOfSection } from './commands/move-articles-of-section.js';
import { PlaceEmbargo } from './commands/place-embargo.js';
import { PublishArticle } from './commands/publish-article.js';
import { PublishScheduledArticle } from './commands/publish-scheduled-article.js';
import { RecordArticle } from './commands/record-article.js';
import { ReturnArticle } from './commands/return-article.js';
import { ReviseArticle } from './commands/revise-article.js';
import { ShowImageInArticles } from './commands/show-image-in-articles.js';
import { ScheduleArticle } from './commands/schedule-article.js';
import { SubmitArticle } from './commands/submit-article.js';
import { TakeDueStep } from './commands/take-due-step.js';
import { UnpublishArticle } from './commands/unpublish-article.js';
import { UnscheduleArticle } from './commands/unschedule-article.js';
import { ArticleEmbargoController } from './http/article-embargo.controller.js';
import { ArticleListController } from './http/article-list.controller.js';
import { ArticlePreviewController } from './http/article-preview.controller.js';
import { ArticlePublicationController } from './http/article-publication.controller.js';
import { ArticleReviewController } from './http/article-review.controller.js';
import { ArticleScheduleController } from './http/article-schedule.controller.js';
import { ArticlesController } from './http/articles.controller.js';
import { AuditController } from './http/audit.controller.js';
import { ContentController } from './http/content.controller.js';
import { KeptContent } from './http/kept-content.js';
import { ContentCache } from './queries/content-cache.js';
import { GetArticle } from './queries/get-article.js';
import { ListArticles } from './queries/list-articles.js';
import { ListContent } from './queries/list-content.js';
import { PreviewArticle } from './queries/preview-article.js';
import { ReadContent } from './queries/read-content.js';
import { articleSchema } from './store/article.schema.js';
import { ArticlesStore } from './store/articles.store.js';
import { ContentChanges } from './store/content-changes.js';
import { imageChangeSchema, ImageChangesStore } from './store/image-changes.store.js';
import { ReferencesStore } from './store/references.store.js';
import { sectionMoveSchema, SectionMovesStore } from './store/section-moves.store.js';
import { slugSchema } from './store/slug.schema.js';
import { SlugsStore } from './store/slugs.store.js';

/** All that the article is made of, for the composition root. */
export const articleParts = {
  models: [
    { name: 'Article', schema: articleSchema },
    { name: 'Slug', schema: slugSchema },
    { name: 'SectionMove', schema: sectionMoveSchema },
    { name: 'ImageChange', schema: imageChangeSchema },
  ],
  providers: [
    ArticlesStore,
    SlugsStore,
    SectionMovesStore,
    ImageChangesStore,
    ReferencesStore,
    ContentChanges,
    ArticleCircumstances,
    ArticleAtVersion,
    ChangeArticle,
    ClaimSlug,
    FollowSchedule,
    KeepTrail,
    RecordArticle,
    CreateArticle,
    EditArticle,
    SubmitArticle,
    ReturnArticle,
    ApproveArticle,
    ScheduleArticle,
    UnscheduleArticle,
    TakeDueStep,
    PublishScheduledArticle,
    ExpireArticle,
    PublishArticle,
    UnpublishArticle,
    KillArticle,
    ReviseArticle,
    DeleteArticle,
    CorrectArticle,
    PlaceEmbargo,
    LiftEmbargo,
    CarryToArticles,
    MoveArticlesOfSection,
    ShowImageInArticles,
    FollowChangesRunner,
    GetArticle,
    PreviewArticle,
    ListArticles,
    ContentCache,
    ReadContent,
    ListContent,
    KeptContent,
  ],
  controllers: [
    ArticleListController,
    ArticlesController,
    ArticlePreviewController,
    ArticleReviewController,
    ArticleScheduleController,
    ArticlePublicationController,
    ArticleEmbargoController,
    ContentController,
    AuditController,
  ],
};
