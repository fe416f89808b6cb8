import type { CommentStatus } from '#contracts';
import type { Act, BulkAct, Done } from '../moderation/moves.js';
import type { Queue } from '../moderation/queue-address.js';
import type { RecordWords } from './moderation-record-words.js';

type Message = readonly [title: string, text: string];
type Phrase = (about: string) => string;

/** Every word of the moderators' pages. */
export interface ModerationWords extends RecordWords {
  desk: string;
  places: { comments: string; log: string; policies: string };
  queues: string;
  queue: Record<Queue, string>;
  /** What stands there instead of nothing. */
  nothing: Record<Queue, string>;
  /** Of the appeals: whose, and the pages of people. */
  appealing: Record<'people' | 'comments' | 'nextPeople' | 'firstPeople', string>;
  nothingFiltered: string;
  filters: Record<
    'show' | 'hide' | 'reason' | 'anyReason' | 'section' | 'anySection' | 'person' | 'from' | 'to' | 'apply' | 'clear',
    string
  >;
  pages: { next: string; first: string };
  status: Record<CommentStatus, string>;
  shadowed: string;
  /** Why a comment waits, by the code of the finding. */
  why: Readonly<Record<string, string>>;
  /** The same, as a name. */
  found: Readonly<Record<string, string>>;
  waits: Phrase;
  wasFound: Phrase;
  reported: Phrase;
  reports: (count: number, reason: string) => string;
  whatTheySay: (count: number) => string;
  receipt: string;
  withheldArticle: string;
  answers: string;
  version: (version: number) => string;
  rendered: string;
  editWaits: Phrase;
  readersSee: string;
  /** The same of a comment that nobody sees. */
  beforeEdit: string;
  editSays: string;
  appeal: Phrase;
  /** How an appeal was answered, and when. */
  appealOutcome: Record<'decided' | 'declined', Phrase>;
  act: Record<Act, string>;
  takeEdit: string;
  dropEdit: string;
  about: (act: string, name: string) => string;
  reason: string;
  noReason: string;
  reasons: readonly string[];
  ownWords: string;
  more: string;
  select: Phrase;
  selectAll: string;
  selected: string;
  approveSelected: string;
  rejectSelected: string;
  bulk: string;
  done: Record<Done, Phrase>;
  doneMany: Record<BulkAct, (count: number) => string>;
  notDone: (count: number) => string;
  nothingSelected: Message;
  undo: string;
  outcome: string;
  keys: {
    title: string;
    on: string;
    legend: readonly (readonly [keys: string, what: string])[];
  };
  conflict: Message;
  meanwhile: string;
  asItIsNow: string;
  comment: string;
  impossible: Message;
  invalid: Message;
  gone: Message;
  backToQueue: string;
  forbidden: Message;
  away: Message;
  awayKept: Message;
  signedOut: Message;
  elsewhere: Message;
  kept: string;
  sendAgain: string;
  toDesk: string;
}
