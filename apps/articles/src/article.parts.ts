import { ApproveArticle } from './commands/publication/approve-article.js';
import { ArticleAtVersion } from './commands/recording/article-at-version.js';
import { ArticleCircumstances } from './commands/recording/article-circumstances.js';
import { CarryToArticles } from './commands/recording/carry-to-articles.js';
import { ChangeArticle } from './commands/recording/change-article.js';
import { ClaimSlug } from './commands/writing/claim-slug.js';
import { CorrectArticle } from './commands/publication/correct-article.js';
import { CreateArticle } from './commands/writing/create-article.js';
import { DeleteArticle } from './commands/publication/delete-article.js';
import { EditArticle } from './commands/writing/edit-article.js';
import { FollowChangesRunner } from './commands/recording/follow-changes.runner.js';
import { ExpireArticle } from './commands/publication/expire-article.js';
import { FollowSchedule } from './commands/publication/follow-schedule.js';
import { KeepTrail } from './commands/recording/keep-trail.js';
import { KillArticle } from './commands/publication/kill-article.js';
import { LiftEmbargo } from './commands/publication/lift-embargo.js';
import { MoveArticlesOfSection } from './commands/edition/move-articles-of-section.js';
import { PlaceEmbargo } from './commands/publication/place-embargo.js';
import { PublishArticle } from './commands/publication/publish-article.js';
import { PublishScheduledArticle } from './commands/publication/publish-scheduled-article.js';
import { RecordArticle } from './commands/recording/record-article.js';
import { ReturnArticle } from './commands/publication/return-article.js';
import { ReviseArticle } from './commands/publication/revise-article.js';
import { ShowImageInArticles } from './commands/media/show-image-in-articles.js';
import { ScheduleArticle } from './commands/publication/schedule-article.js';
import { SubmitArticle } from './commands/publication/submit-article.js';
import { TakeDueStep } from './commands/publication/take-due-step.js';
import { UnpublishArticle } from './commands/publication/unpublish-article.js';
import { UnscheduleArticle } from './commands/publication/unschedule-article.js';
import { ArticleAnswers } from './http/writing/article-answers.js';
import { ArticleEmbargoController } from './http/publication/article-embargo.controller.js';
import { ArticleListController } from './http/writing/article-list.controller.js';
import { ArticlePreviewController } from './http/writing/article-preview.controller.js';
import { ArticlePublicationController } from './http/publication/article-publication.controller.js';
import { ArticleReadingController } from './http/writing/article-reading.controller.js';
import { ArticleReviewController } from './http/publication/article-review.controller.js';
import { ArticleScheduleController } from './http/publication/article-schedule.controller.js';
import { ArticlesController } from './http/writing/articles.controller.js';
import { AuditController } from './http/audit.controller.js';
import { ContentController } from './http/content/content.controller.js';
import { KeptContent } from './http/content/kept-content.js';
import { ContentCache } from './queries/content-cache.js';
import { GetArticle } from './queries/get-article.js';
import { ListArticles } from './queries/list-articles.js';
import { ListContent } from './queries/list-content.js';
import { PreviewArticle } from './queries/preview-article.js';
import { OfferSteps } from './queries/offer-steps.js';
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
    OfferSteps,
    ArticleAnswers,
    PreviewArticle,
    ListArticles,
    ContentCache,
    ReadContent,
    ListContent,
    KeptContent,
  ],
  controllers: [
    ArticleListController,
    ArticleReadingController,
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
