import type { ArticleSummary } from '../../domain/article/article-summary.js';
import type { BulkReport, ModeratedComment, Waiting } from '../../domain/moderation/moderated-comment.js';
import type { BulkAct, Done } from '../../domain/moderation/moves.js';
import type { LogLine, PeoplePage, PersonHistory } from '../../domain/moderation/person-history.js';
import type { Report } from '../../domain/moderation/report.js';
import type { QueueFilters } from '../../domain/moderation/queue-address.js';
import type { PolicyFields, ScopePolicy } from '../../domain/moderation/scope-policy.js';
import type { Surroundings } from '../views.js';

export type Message = readonly [title: string, text: string];

/** A page of a desk: one person's, made anew each time. */
export interface DeskView extends Surroundings {
  /** Random, and new for each page: with a form's own name it makes the form's Idempotency-Key. */
  readonly key: string;
  /** The page itself, to come back to. */
  readonly here: string;
  readonly outcome?: Outcome;
}

/** What came of the form that was sent; `version` is the one that the decision made. */
export type Outcome =
  | { readonly kind: 'told'; readonly text: string }
  | { readonly kind: 'done'; readonly done: Done; readonly comment: ModeratedComment; readonly version: number }
  | { readonly kind: 'done-many'; readonly act: BulkAct; readonly report: BulkReport }
  | { readonly kind: 'refused'; readonly message: Message; readonly detail?: string; readonly meanwhile?: LogLine };

/** What somebody had typed into a form that was refused, by field. */
export type Typed = Readonly<Record<string, string>>;

export interface DeskItem {
  readonly comment: ModeratedComment;
  /** What readers say against it, where that was asked for. */
  readonly reports?: readonly Report[];
  /** Nothing where readers cannot see it. */
  readonly article?: Pick<ArticleSummary, 'headline' | 'path' | 'sections' | 'locale'>;
}

export interface QueueView extends DeskView {
  readonly filters: QueueFilters;
  readonly waiting: Waiting;
  /** Who waits beside the comments. */
  readonly people: PeoplePage;
  readonly items: readonly DeskItem[];
  readonly next?: string;
}

export interface CommentDeskView extends DeskView {
  readonly item?: DeskItem;
  readonly typed?: Typed;
  /** The queue from which one came. */
  readonly back: string;
}

export interface PersonView extends DeskView {
  readonly history: PersonHistory;
  readonly items: readonly DeskItem[];
  readonly typed?: Typed;
  /** What is wrong with what was typed. */
  readonly errors?: Readonly<Partial<Record<'until' | 'reason', string>>> | undefined;
}

export interface LogView extends DeskView {
  readonly lines: readonly LogLine[];
  readonly next?: string;
  readonly after?: string;
}

export interface PolicyView extends DeskView {
  readonly policy: ScopePolicy;
  /** What stands in the form: what is in force, or what was typed. */
  readonly fields: PolicyFields;
  readonly errors: Readonly<Record<string, string>>;
}
