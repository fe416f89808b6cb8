import { Inject, Injectable } from '@nestjs/common';
import { FindSponsorLink } from '../queries/find-sponsor-link.js';
import { Breaker } from './breaker.js';

export const FORWARD_OPTIONS = Symbol('FORWARD_OPTIONS');

export interface ForwardOptions {
  readonly articlesUrl: string;
  readonly commentsUrl: string;
  readonly sponsorshipUrl: string;
  readonly notificationsUrl: string;
  /** Of an answer's head, and of each pause within its body. */
  readonly deadlineMs: number;
  readonly mediaCacheBytes: number;
  /** In which the network in front says from which country a reader comes. */
  readonly countryHeader?: string | undefined;
}

/** A service that readers reach through the site. */
export interface OwningService {
  /** As in `/api/<name>/…`. */
  readonly name: string;
  readonly url: string;
  /** What it offers to the world; its probes, metrics and ops routes are nobody's here. */
  readonly open: RegExp;
  /** Routes whose answer goes on for as long as somebody listens. */
  readonly streams: readonly string[];
  /** Routes that a page asks by itself, or that only lead on: they are given up sooner than a person would. */
  readonly hurried: readonly string[];
  /** Routes that are asked for each reader, so that no line is logged for each (see `Frequent`). */
  readonly frequent: readonly string[];
  /** It knows guests by the token in their cookie. */
  readonly knowsGuests: boolean;
  /** Where readers find its files, which never change. */
  readonly files?: string;
  /** Where a link of it leads while it is away, if the site knows. */
  readonly leadsTo?: (path: string) => Promise<string | undefined>;
  /** Each has its own: that one is away says nothing of another. */
  readonly breaker: Breaker;
}

const askedByPages = ['decisions', 'impressions', 'clicks', 'strip-clicks'];
const ofTheAdDesk = ['ad-switches', 'audit', 'availability', 'calendar', 'campaigns', 'creatives', 'flights', 'placements', 'proofs'];
const sponsorshipRoutes = new RegExp(`^/(?:${[...askedByPages, ...ofTheAdDesk, 'reports', 'sponsors', 'strips'].join('|')})(?:[/?]|$)`);

const ofReaders = ['confirmations', 'inbox', 'me', 'preferences', 'replies', 'subscriptions', 'unsubscriptions'];
const ofTheNoticeDesk = ['audit', 'complaints', 'deliveries', 'explanations', 'fan-outs', 'suppressions', 'templates', 'webhook-endpoints'];
const notificationRoutes = new RegExp(`^/(?:${[...ofReaders, ...ofTheNoticeDesk].join('|')})(?:[/?]|$)`);

/** Whom the site passes a reader's request on to. */
@Injectable()
export class OwningServices {
  readonly articles: OwningService;
  readonly comments: OwningService;
  readonly sponsorship: OwningService;
  readonly notifications: OwningService;

  constructor(@Inject(FORWARD_OPTIONS) options: ForwardOptions, sponsorLinks: FindSponsorLink) {
    this.articles = {
      name: 'articles',
      url: options.articlesUrl,
      open: /^\/(?:articles|audit|authors|content|files|front-page|images|issues|sections)(?:[/?]|$)/,
      streams: [],
      hurried: [],
      frequent: [],
      knowsGuests: false,
      files: '/media/*',
      breaker: new Breaker(),
    };
    this.comments = {
      name: 'comments',
      url: options.commentsUrl,
      open: /^\/(?:articles|comments|counts|moderation|notices)(?:[/?]|$)/,
      streams: ['/articles/:articleId/comments/stream'],
      hurried: [],
      frequent: [],
      knowsGuests: true,
      breaker: new Breaker(),
    };
    this.sponsorship = {
      name: 'sponsorship',
      url: options.sponsorshipUrl,
      open: sponsorshipRoutes,
      streams: [],
      hurried: ['/decisions', '/clicks/*', '/strip-clicks/*'],
      frequent: ['/decisions', '/impressions/*', '/clicks/*', '/strip-clicks/*'],
      knowsGuests: false,
      files: '/api/sponsorship/media/*',
      leadsTo: path => sponsorLinks.behind(path),
      breaker: new Breaker(),
    };
    this.notifications = {
      name: 'notifications',
      url: options.notificationsUrl,
      open: notificationRoutes,
      streams: ['/inbox/stream'],
      hurried: [],
      frequent: [],
      knowsGuests: true,
      breaker: new Breaker(),
    };
  }

  get all(): readonly OwningService[] {
    return [this.articles, this.comments, this.sponsorship, this.notifications];
  }
}
