import { SERVICE_CONFIG } from '#service';
import { BringBackMessages } from './commands/matching/bring-back-messages.js';
import { FanOutRunner } from './commands/matching/fan-out.runner.js';
import { FollowComment } from './commands/matching/follow-comment.js';
import { FollowCommentAgain } from './commands/matching/follow-comment-again.js';
import { StartOccasions } from './commands/matching/start-occasions.js';
import { SteerFanOut } from './commands/matching/steer-fan-out.js';
import { TakeBackMessages } from './commands/matching/take-back-messages.js';
import { TakeTurn } from './commands/matching/take-turn.js';
import { TellChunk } from './commands/matching/tell-chunk.js';
import { TellOfArticle } from './commands/matching/tell-of-article.js';
import { TellOfComment } from './commands/matching/tell-of-comment.js';
import { TellOfReport } from './commands/matching/tell-of-report.js';
import { WithdrawArticle } from './commands/matching/withdraw-article.js';
import { WithdrawChunk } from './commands/matching/withdraw-chunk.js';
import { WithdrawComment } from './commands/matching/withdraw-comment.js';
import { WithdrawOccasion } from './commands/matching/withdraw-occasion.js';
import { WriteInboxes } from './commands/matching/write-inboxes.js';
import { WriteMessages } from './commands/matching/write-messages.js';
import { FollowCommentOnCommentCreated } from './consumers/follow-comment.on-comment-created.js';
import { FollowCommentOnCommentEdited } from './consumers/follow-comment.on-comment-edited.js';
import { FollowCommentOnCommentModerated } from './consumers/follow-comment.on-comment-moderated.js';
import { FollowCommentOnCommentRemoved } from './consumers/follow-comment.on-comment-removed.js';
import { TellOfArticleOnArticlePublished } from './consumers/tell-of-article.on-article-published.js';
import { TellOfCorrectionsOnArticleUpdated } from './consumers/tell-of-corrections.on-article-updated.js';
import { TellOfReportOnReportDue } from './consumers/tell-of-report.on-report-due.js';
import { WithdrawArticleOnArticleDeleted } from './consumers/withdraw-article.on-article-deleted.js';
import { WithdrawArticleOnArticleUnpublished } from './consumers/withdraw-article.on-article-unpublished.js';
import { ExplanationsController } from './http/matching/explanations.controller.js';
import { FanOutsController } from './http/matching/fan-outs.controller.js';
import { ExplainPerson } from './queries/matching/explain-person.js';
import { CandidatesStore } from './store/candidates.store.js';
import { FanOutsHealth } from './queries/matching/fan-outs-health.js';
import { FindOccasion } from './queries/matching/find-occasion.js';
import { FindSubscriber } from './queries/matching/find-subscriber.js';
import { ReadFanOuts } from './queries/matching/read-fan-outs.js';
import { ReadTold } from './queries/matching/read-told.js';
import { MatchingRules } from './domain/matching/matching-rules.js';
import { articleCopySchema, ArticleCopiesStore } from './store/article-copies.store.js';
import { AudienceStore } from './store/audience.store.js';
import { commentCopySchema, CommentCopiesStore } from './store/comment-copies.store.js';
import { FanOutTurnsStore } from './store/fan-out-turns.store.js';
import { MessagesStore } from './store/messages.store.js';
import { notificationSchema } from './store/notification.schema.js';
import { NotificationsStore } from './store/notifications.store.js';
import { occasionSchema } from './store/occasion.schema.js';
import { OccasionsStore } from './store/occasions.store.js';

const rules = [{ provide: MatchingRules, useExisting: SERVICE_CONFIG }];
const stores = [OccasionsStore, FanOutTurnsStore, NotificationsStore, MessagesStore, AudienceStore, ArticleCopiesStore, CommentCopiesStore];
const telling = [StartOccasions, TellOfArticle, TellOfComment, TellOfReport, FollowComment, FollowCommentAgain];
const withdrawing = [WithdrawOccasion, WithdrawArticle, WithdrawComment, WithdrawChunk, TakeBackMessages];
const fanOut = [
  CandidatesStore,
  WriteInboxes,
  WriteMessages,
  TellChunk,
  TakeTurn,
  FanOutRunner,
  ReadFanOuts,
  SteerFanOut,
  BringBackMessages,
  FanOutsHealth,
];
const explaining = [FindSubscriber, FindOccasion, ReadTold, ExplainPerson];

const consumers = [
  TellOfArticleOnArticlePublished,
  TellOfCorrectionsOnArticleUpdated,
  WithdrawArticleOnArticleUnpublished,
  WithdrawArticleOnArticleDeleted,
  FollowCommentOnCommentCreated,
  FollowCommentOnCommentEdited,
  FollowCommentOnCommentModerated,
  FollowCommentOnCommentRemoved,
  TellOfReportOnReportDue,
];

/** What has happened, and whom it concerns, for the composition root. */
export const matchingParts = {
  models: [
    { name: 'Occasion', schema: occasionSchema },
    { name: 'Notification', schema: notificationSchema },
    { name: 'ArticleCopy', schema: articleCopySchema },
    { name: 'CommentCopy', schema: commentCopySchema },
  ],
  providers: [...rules, ...stores, ...telling, ...withdrawing, ...fanOut, ...explaining],
  controllers: [FanOutsController, ExplanationsController, ...consumers],
  problems: { 'occasion-not-found': 404, 'fan-out-state': 409, 'subscriber-unknown': 404 },
};
