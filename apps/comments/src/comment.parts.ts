import { ForgetPersonOnUserErased } from '#messaging';
import { AnnounceThread } from './commands/announce-thread.js';
import { CloseThread } from './commands/close-thread.js';
import { RefreshThreads } from './commands/refresh-threads.js';
import { RemoveThread } from './commands/remove-thread.js';
import { Appeal } from './commands/appeal.js';
import { AwaitArticle } from './commands/await-article.js';
import { CountGuest } from './commands/count-guest.js';
import { CountThread } from './commands/count-thread.js';
import { CountsRunner } from './commands/counts.runner.js';
import { DemandStanding } from './commands/demand-standing.js';
import { EditComment } from './commands/edit-comment.js';
import { FollowArticle } from './commands/follow-article.js';
import { PostComment } from './commands/post-comment.js';
import { ReactToComment } from './commands/react-to-comment.js';
import { RecordComment } from './commands/record-comment.js';
import { RemoveComment } from './commands/remove-comment.js';
import { ReportComment } from './commands/report-comment.js';
import { ScoreText } from './commands/score-text.js';
import { WriteAs } from './commands/write-as.js';
import { FollowArticleOnArticleUpdated } from './consumers/follow-article.on-article-updated.js';
import { HideThreadOnArticleUnpublished } from './consumers/hide-thread.on-article-unpublished.js';
import { OpenThreadOnArticlePublished } from './consumers/open-thread.on-article-published.js';
import { RemoveThreadOnArticleDeleted } from './consumers/remove-thread.on-article-deleted.js';
import { CommentsController } from './http/comments.controller.js';
import { LiveThreads } from './http/live-threads.js';
import { NoticesController } from './http/notices.controller.js';
import { OpinionsController } from './http/opinions.controller.js';
import { OwnCommentsController } from './http/own-comments.controller.js';
import { StreamController } from './http/stream.controller.js';
import { ThreadsController } from './http/threads.controller.js';
import { CountDrift } from './queries/count-drift.js';
import { ListThread } from './queries/list-thread.js';
import { ReadComment } from './queries/read-comment.js';
import { ReadOwnComments } from './queries/read-own-comments.js';
import { ReadNotice } from './queries/read-notice.js';
import { ReadThreads } from './queries/read-threads.js';
import { Recount } from './queries/recount.js';
import { WhoIs } from './queries/who-is.js';
import { commentSchema } from './store/comment.schema.js';
import { CommentCountsStore } from './store/comment-counts.store.js';
import { CommentListsStore } from './store/comment-lists.store.js';
import { CommentsStore } from './store/comments.store.js';
import { guestAddressSchema } from './store/guest-address.schema.js';
import { guestPostSchema } from './store/guest-post.schema.js';
import { GuestPostsStore } from './store/guest-posts.store.js';
import { guestSchema } from './store/guest.schema.js';
import { GuestsStore } from './store/guests.store.js';
import { reactionSchema } from './store/reaction.schema.js';
import { ReactionsStore } from './store/reactions.store.js';
import { reportSchema } from './store/report.schema.js';
import { ReportsStore } from './store/reports.store.js';
import { threadSchema } from './store/thread.schema.js';
import { ThreadsStore } from './store/threads.store.js';

/** All that threads and comments are made of, for the composition root. */
export const commentParts = {
  models: [
    { name: 'Thread', schema: threadSchema },
    { name: 'Comment', schema: commentSchema },
    { name: 'Reaction', schema: reactionSchema },
    { name: 'Report', schema: reportSchema },
    { name: 'Guest', schema: guestSchema },
    { name: 'GuestAddress', schema: guestAddressSchema },
    { name: 'GuestPost', schema: guestPostSchema },
  ],
  stores: [ThreadsStore, CommentsStore, CommentListsStore, CommentCountsStore, ReactionsStore, ReportsStore, GuestsStore, GuestPostsStore],
  commands: [
    AwaitArticle,
    ScoreText,
    RecordComment,
    DemandStanding,
    CountGuest,
    WriteAs,
    PostComment,
    EditComment,
    RemoveComment,
    ReactToComment,
    ReportComment,
    Appeal,
    AnnounceThread,
    FollowArticle,
    CloseThread,
    RemoveThread,
    RefreshThreads,
    CountThread,
    CountsRunner,
  ],
  queries: [WhoIs, ListThread, ReadThreads, ReadComment, ReadOwnComments, ReadNotice, Recount, CountDrift],
  http: [LiveThreads],
  controllers: [
    OpenThreadOnArticlePublished,
    FollowArticleOnArticleUpdated,
    HideThreadOnArticleUnpublished,
    RemoveThreadOnArticleDeleted,
    ForgetPersonOnUserErased,
    StreamController,
    ThreadsController,
    OwnCommentsController,
    CommentsController,
    OpinionsController,
    NoticesController,
  ],
};
