import type { CopyWords } from './copy-words.js';
import type { DoorWords } from './door-words.js';
import type { FaultWords } from './fault-words.js';
import type { ArticleListName } from '../editing/desk-address.js';
import type { ArticleStep } from '../editing/article-step.js';
import type { ArticleState } from '../editing/newsroom-article.js';
import type { FrontWords } from './front-words.js';
import type { EditorWords } from './editor-words.js';
import type { PictureWords } from './picture-words.js';
import type { RevisionWords } from './revision-words.js';
import type { ValueWords } from './value-words.js';

type Message = readonly [title: string, text: string];
type Phrase = (about: string) => string;

/** Every word of the editors' desk. */
export interface EditingWords extends EditorWords {
  desk: string;
  places: Record<'articles' | 'write' | 'front' | 'pictures', string>;
  lists: string;
  list: Record<ArticleListName, string>;
  /** What stands there instead of nothing. */
  nothing: Record<ArticleListName, string>;
  /** Where an article is named by its address. */
  byAddress: { label: string; open: string; none: Message };
  section: { choose: string; any: string; apply: string };
  pages: { next: string; first: string };
  state: Record<ArticleState, string>;
  killed: string;
  expired: string;
  video: string;
  /** When something was or will be done. */
  changed: Phrase;
  publishedAt: Phrase;
  appears: Phrase;
  goes: Phrase;
  underEmbargo: string;
  embargoUntil: Phrase;
  cameBack: string;
  missed: string;
  untitled: string;
  step: Record<ArticleStep, string>;
  /** The button that does it, where the step has fields of its own. */
  doStep: Partial<Record<ArticleStep, string>>;
  stepHint: Partial<Record<ArticleStep, string>>;
  /** In the place of the step's own, where there is one time to plan. */
  planHint: Record<'end' | 'beginning', string>;
  stepField: Readonly<Record<'reason' | 'note' | 'because' | 'publishAt' | 'unpublishAt' | 'until' | 'kind' | 'text' | 'position', string>>;
  zone: Phrase;
  correctionPosition: { top: string; bottom: string };
  next: string;
  /** What was done, as it is told afterwards. */
  done: Record<ArticleStep | 'save' | 'create' | 'restore' | 'curate' | 'upload', string>;
  outcome: string;
  conflict: Message;
  /** The version is another, and what stands there is what was typed. */
  sameMeanwhile: Message;
  changedMeanwhile: string;
  /** Of what the schedule has done. */
  bySchedule: string;
  standsNow: string;
  takeTheirs: string;
  /** Of those fields that may be told of by name. */
  fieldNames: Readonly<Record<string, string>>;
  impossible: Message;
  invalid: Message;
  /** The text is kept, and the step was not taken. */
  savedOnly: string;
  incomplete: Message;
  twoPersons: Message;
  embargoed: Message;
  gone: Message;
  returnedBecause: Phrase;
  returnedWithout: string;
  notKept: Phrase;
  /** By the code of the failure. */
  notKeptBecause: Readonly<Record<string, string>>;
  scheduleAnew: string;
  /** Beside a time that was planned in the night in which clocks are changed. */
  clockChange: Record<'skipped' | 'repeated', string>;
  takenDownBecause: Phrase;
  door: DoorWords;
  faults: FaultWords;
  copies: CopyWords;
  revisions: RevisionWords;
  values: ValueWords;
  pictures: PictureWords;
  front: FrontWords;
}
