import type { PublicSection } from '#contracts';
import type { Named } from '../../domain/editing/article-fields.js';
import type { Fields } from '../../domain/editing/block-fields.js';
import type { ListFilters } from '../../domain/editing/desk-address.js';
import type { MissedField } from '../../domain/editing/missed-fields.js';
import type { NewsroomImage } from '../../domain/editing/newsroom-image.js';
import type { ListedArticle, NewsroomArticle } from '../../domain/editing/newsroom-article.js';
import type { Surroundings } from '../views.js';

export type Message = readonly [title: string, text: string];

/** What came of the form that was sent. */
export type EditingOutcome = Settled &
  ({ readonly kind: 'told'; readonly text: string } | { readonly kind: 'refused'; readonly message: Message; readonly detail?: string });

interface Settled {
  /** The key of a form whose words are saved by now, or go on in the form that is shown: a browser need keep them no longer. */
  readonly settled?: string | undefined;
}

/** A page of the desk: one person's, made anew each time. */
export interface EditingView extends Surroundings {
  /** Random, and new for each page: the form's Idempotency-Key. */
  readonly key: string;
  /** The page itself, to come back to. */
  readonly here: string;
  readonly outcome?: EditingOutcome | undefined;
}

export interface ArticleListView extends EditingView {
  readonly filters: ListFilters;
  readonly items: readonly ListedArticle[];
  /** One's own that are changed in a working copy; none where the list is another. */
  readonly copies: readonly ListedArticle[];
  /** Those whom the articles name. */
  readonly authors: readonly Named[];
  readonly next?: string | undefined;
}

/** What can be chosen in a form. */
export interface Choices {
  readonly sections: readonly PublicSection[];
  readonly authors: readonly Named[];
  /** The newest, and those that the form names. */
  readonly images: readonly NewsroomImage[];
  /** What is published, the newest, and those that the form names. */
  readonly articles: readonly Named[];
  /** The running stories of late. */
  readonly stories: readonly string[];
  /** Who pays, as far as the site knows. */
  readonly sponsors: readonly Named[];
}

/** Where somebody else was quicker. */
export interface Meanwhile {
  /** What stands there now, by the name of the field. */
  readonly stands: Fields;
  readonly missed: readonly MissedField[];
}

export interface EditorView extends EditingView {
  /** Nothing of one that is only being begun. */
  readonly article?: NewsroomArticle | undefined;
  readonly kind: NewsroomArticle['kind'];
  /** What stands in the form: what the article says, or what was typed. */
  readonly fields: Fields;
  readonly choices: Choices;
  /** By the name of the field. */
  readonly errors: Readonly<Record<string, string>>;
  /** The block where the work goes on. */
  readonly at?: string | undefined;
  /** Who has it open now; whoever looks at the page among them. */
  readonly present: readonly string[];
  readonly meanwhile?: Meanwhile;
  /** That the form was made from; nothing of an article that is only being begun. */
  readonly version?: number | undefined;
  /** Of what that version says, by which what comes back is held against it. */
  readonly marks?: string | undefined;
  /** Whether something stands in the form that is kept nowhere else. */
  readonly isUnsaved: boolean;
}
