import type { PresentText } from '../editing/comparison.js';

type Phrase = (about: string) => string;
type Message = readonly [title: string, text: string];

/** Every word of what was written before. */
export interface RevisionWords {
  title: string;
  intro: string;
  none: string;
  number: Phrase;
  /** By the name of the action, as the owner calls it. */
  action: Readonly<Record<string, string>>;
  changed: string;
  of: Record<'article' | 'working-copy', string>;
  wasPublic: string;
  by: Phrase;
  read: string;
  compare: string;
  compareNow: string;
  /** In a list of which two are chosen. */
  compareTwo: string;
  from: string;
  to: string;
  now: Record<PresentText, string>;
  restore: string;
  restoreHint: Record<'article' | 'working-copy', string>;
  /** Of a text that was to be brought back. */
  conflict: Message;
  toArticle: string;
  toRevisions: string;
  older: string;
  newest: string;
  diffTitle: (from: string, to: string) => string;
  diffUntilNow: Record<PresentText, Phrase>;
  copyDiffTitle: string;
  noDiff: string;
  /** Of a text that was to be compared. */
  notKept: string;
  sameText: string;
  fields: string;
  text: string;
  /** Before words, for whoever does not see how they are marked. */
  added: string;
  removed: string;
  end: string;
  change: Record<'added' | 'removed' | 'changed' | 'moved', string>;
  before: string;
  after: string;
}
