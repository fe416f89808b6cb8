import { ForgetPersonOnUserErased } from '#messaging';
import { AnnounceThread } from './commands/threads/announce-thread.js';
import { CloseThread } from './commands/threads/close-thread.js';
import { RefreshThreads } from './commands/threads/refresh-threads.js';
import { RemoveThread } from './commands/threads/remove-thread.js';
import { Appeal } from './commands/moderation/appeal.js';
import { AwaitArticle } from './commands/threads/await-article.js';
import { CountGuest } from './commands/writing/count-guest.js';
import { CountThread } from './commands/threads/count-thread.js';
import { CountsRunner } from './commands/threads/counts.runner.js';
import { DemandStanding } from './commands/writing/demand-standing.js';
import { EditComment } from './commands/writing/edit-comment.js';
import { FollowArticle } from './commands/threads/follow-article.js';
import { PostComment } from './commands/writing/post-comment.js';
import { ReactToComment } from './commands/writing/react-to-comment.js';
import { RecordComment } from './commands/writing/record-comment.js';
import { RemoveComment } from './commands/writing/remove-comment.js';
import { ReportComment } from './commands/moderation/report-comment.js';
import { ScoreText } from './commands/writing/score-text.js';
import { WriteAs } from './commands/writing/write-as.js';
import { FollowArticleOnArticleUpdated } from './consumers/follow-article.on-article-updated.js';
import { HideThreadOnArticleUnpublished } from './consumers/hide-thread.on-article-unpublished.js';
import { OpenThreadOnArticlePublished } from './consumers/open-thread.on-article-published.js';
import { RemoveThreadOnArticleDeleted } from './consumers/remove-thread.on-article-deleted.js';
import { CommentsController } from './http/writing/comments.controller.js';
import { LiveThreads } from './http/reading/live-threads.js';
import { NoticesController } from './http/moderation/notices.controller.js';
import { OpinionsController } from './http/writing/opinions.controller.js';
import { OwnCommentsController } from './http/writing/own-comments.controller.js';
import { StreamController } from './http/reading/stream.controller.js';
import { ThreadsController } from './http/reading/threads.controller.js';
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
