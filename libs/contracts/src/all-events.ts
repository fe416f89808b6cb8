import { articleDeleted } from './articles/article-deleted.js';
import { articleOverdue } from './articles/article-overdue.js';
import { articlePublished } from './articles/article-published.js';
import { articleUnpublished } from './articles/article-unpublished.js';
import { articleUpdated } from './articles/article-updated.js';
import { authorDeleted } from './articles/author-deleted.js';
import { authorUpdated } from './articles/author-updated.js';
import { frontPageUpdated } from './articles/front-page-updated.js';
import { issuePublished } from './articles/issue-published.js';
import { issueUnpublished } from './articles/issue-unpublished.js';
import { issueUpdated } from './articles/issue-updated.js';
import { sectionDeleted } from './articles/section-deleted.js';
import { sectionUpdated } from './articles/section-updated.js';
import { commentCounted } from './comments/comment-counted.js';
import { commentCreated } from './comments/comment-created.js';
import { commentEdited } from './comments/comment-edited.js';
import { commentModerated } from './comments/comment-moderated.js';
import { commentRemoved } from './comments/comment-removed.js';
import { commentReported } from './comments/comment-reported.js';
import { commenterStandingChanged } from './comments/commenter-standing-changed.js';
import { threadUpdated } from './comments/thread-updated.js';
import { userErased } from './comments/user-erased.js';
import { addressSuppressed } from './notifications/address-suppressed.js';
import { fanOutCompleted } from './notifications/fan-out-completed.js';
import { notificationFailed } from './notifications/notification-failed.js';
import { notificationSent } from './notifications/notification-sent.js';
import { subscriberErased } from './notifications/subscriber-erased.js';
import { subscriptionConfirmed } from './notifications/subscription-confirmed.js';
import { subscriptionEnded } from './notifications/subscription-ended.js';
import { campaignEnded } from './sponsorship/campaign-ended.js';
import { campaignMilestone } from './sponsorship/campaign-milestone.js';
import { campaignStarted } from './sponsorship/campaign-started.js';
import { campaignUnderDelivering } from './sponsorship/campaign-under-delivering.js';
import { clickRecorded } from './sponsorship/click-recorded.js';
import { creativeApproved } from './sponsorship/creative-approved.js';
import { creativeRejected } from './sponsorship/creative-rejected.js';
import { creativeSubmitted } from './sponsorship/creative-submitted.js';
import { flightUpdated } from './sponsorship/flight-updated.js';
import { impressionRecorded } from './sponsorship/impression-recorded.js';
import { placementUpdated } from './sponsorship/placement-updated.js';
import { reportDue } from './sponsorship/report-due.js';
import { sponsorUpdated } from './sponsorship/sponsor-updated.js';
import { stripUpdated } from './sponsorship/strip-updated.js';
import type { AnyEventType } from './define-event.js';

/** What the articles service publishes. */
export const articleEvents: readonly AnyEventType[] = [
  articlePublished,
  articleUpdated,
  articleUnpublished,
  articleDeleted,
  articleOverdue,
  sectionUpdated,
  sectionDeleted,
  authorUpdated,
  authorDeleted,
  frontPageUpdated,
  issuePublished,
  issueUpdated,
  issueUnpublished,
];

/** What the comments service publishes. */
export const commentEvents: readonly AnyEventType[] = [
  commentCreated,
  commentEdited,
  commentModerated,
  commentRemoved,
  commentCounted,
  commentReported,
  threadUpdated,
  commenterStandingChanged,
  userErased,
];

/** What the sponsorship service publishes. */
export const sponsorshipEvents: readonly AnyEventType[] = [
  sponsorUpdated,
  stripUpdated,
  placementUpdated,
  campaignStarted,
  campaignMilestone,
  campaignUnderDelivering,
  campaignEnded,
  flightUpdated,
  creativeSubmitted,
  creativeApproved,
  creativeRejected,
  impressionRecorded,
  clickRecorded,
  reportDue,
];

/** What the notifications service publishes. */
export const notificationEvents: readonly AnyEventType[] = [
  subscriptionConfirmed,
  subscriptionEnded,
  notificationSent,
  notificationFailed,
  addressSuppressed,
  fanOutCompleted,
  subscriberErased,
];

/** The whole catalogue. */
export const allEvents: readonly AnyEventType[] = [...articleEvents, ...commentEvents, ...sponsorshipEvents, ...notificationEvents];
