import { Inject, Injectable } from '@nestjs/common';
import { Breaker } from './breaker.js';

export const FORWARD_OPTIONS = Symbol('FORWARD_OPTIONS');

export interface ForwardOptions {
  readonly articlesUrl: string;
  readonly commentsUrl: string;
  /** Of an answer's head, and of each pause within its body. */
  readonly deadlineMs: number;
  readonly mediaCacheBytes: number;
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
  /** Each has its own: that one is away says nothing of another. */
  readonly breaker: Breaker;
}

/** Whom the site passes a reader's request on to. */
@Injectable()
export class OwningServices {
  readonly articles: OwningService;
  readonly comments: OwningService;

  constructor(@Inject(FORWARD_OPTIONS) options: ForwardOptions) {
    this.articles = {
      name: 'articles',
      url: options.articlesUrl,
      open: /^\/(?:articles|audit|authors|content|files|front-page|images|issues|sections)(?:[/?]|$)/,
      streams: [],
      breaker: new Breaker(),
    };
    this.comments = {
      name: 'comments',
      url: options.commentsUrl,
      open: /^\/(?:articles|comments|counts|moderation|notices)(?:[/?]|$)/,
      streams: ['/articles/:articleId/comments/stream'],
      breaker: new Breaker(),
    };
  }

  get all(): readonly OwningService[] {
    return [this.articles, this.comments];
  }
}
