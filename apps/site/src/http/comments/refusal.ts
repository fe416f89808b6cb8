import type { CommentWords } from '../../domain/words/comment-words.js';
import { fieldFault } from '../../domain/field-fault.js';
import type { CommentField } from '../../pages/comments/comment-form.js';
import type { FilledForm } from './comment-form-body.js';
import type { Decision } from './decision-behind.js';
import { noticePath } from './notice-path.js';
import type { CommentAnswer } from './send-comment.js';

type Reason = keyof CommentWords['refused'];
type Status = 403 | 404 | 409 | 422 | 429 | 503;

/** Why a comment is not on the page, as its writer is told. */
export interface Refusal {
  readonly status: Status;
  readonly message: readonly [title: string, text: string];
  readonly errors: Partial<Record<CommentField, string>>;
  readonly retryAfter?: string | undefined;
  readonly noticeUrl?: string | undefined;
  readonly why?: Decision | undefined;
  /** Whether signing in would help. */
  readonly signIn?: boolean;
  /** What of the form could not be taken, and is left out of it. */
  readonly without?: readonly string[];
}

type Refused = Extract<CommentAnswer, { outcome: 'refused' }>;

/** What the service says, by its own name for it, else by its status; no word of it reaches a reader. */
const byCode: Readonly<Record<string, readonly [Status, Reason]>> = {
  'commenter-banned': [403, 'forbidden'],
  'commenter-suspended': [403, 'forbidden'],
  'guests-not-allowed': [403, 'signIn'],
  // A token that is no longer good.
  unauthenticated: [403, 'signInAgain'],
  'person-erased': [403, 'erased'],
  'thread-closed': [409, 'closed'],
  'duplicate-comment': [409, 'duplicate'],
  'unknown-parent': [422, 'parentGone'],
};
const byStatus: Readonly<Record<number, readonly [Status, Reason]>> = {
  401: [403, 'signIn'],
  403: [403, 'forbidden'],
  404: [404, 'gone'],
  410: [404, 'gone'],
  429: [429, 'tooOften'],
};

const fields: Readonly<Record<string, CommentField>> = { '/body': 'body', '/guest/name': 'name', '/guest/email': 'email' };
/** What the form carries by itself, for nobody to mend. */
const unseen = ['parentId', 'formedAt'] as const;
/** As many characters as the service takes. */
const most = { body: 5_000, name: 60, email: 254 } as const;

export class Refusals {
  constructor(private readonly words: CommentWords) {}

  because(status: Status, reason: Reason): Refusal {
    return { status, message: this.words.refused[reason], errors: {} };
  }

  get away(): Refusal {
    return { status: 503, message: this.words.away, errors: {}, retryAfter: '30' };
  }

  of(answer: Refused, filled: FilledForm, guestsMayWrite: boolean): Refusal {
    const { status, code, retryAfter, noticeUrl, why } = answer;
    if (code === 'guest-unnamed' || (status === 401 && guestsMayWrite && code !== 'unauthenticated')) return this.#whoAreYou(filled);
    const errors = this.#errorsOf(answer, filled);
    const isMarked = Object.keys(errors).length > 0;
    const [told, reason] = byCode[code ?? ''] ?? byStatus[status] ?? [422, isMarked ? 'invalid' : 'notUnderstood'];
    return {
      ...this.because(told, reason),
      errors,
      retryAfter,
      noticeUrl: noticePath(noticeUrl),
      why,
      ...(reason.startsWith('signIn') && { signIn: true }),
      without: answer.errors.flatMap(({ pointer }) => unseen.find(name => pointer === `/${name}`) ?? []),
    };
  }

  /** Nobody whom the service knows. */
  #whoAreYou({ name, email }: FilledForm): Refusal {
    const { missing } = this.words.fields;
    const errors = { ...(!name?.trim() && { name: missing.name }), ...(!email?.trim() && { email: missing.email }) };
    return { ...this.because(422, 'whoAreYou'), errors, signIn: true };
  }

  #errorsOf({ errors, code }: Refused, filled: FilledForm): Refusal['errors'] {
    const { fields: words } = this.words;
    const told = (field: CommentField): string =>
      field === 'name' && code === 'name-reserved'
        ? words.nameReserved
        : fieldFault(field === 'body' ? 'text' : field, filled[field], most[field], words);
    const named = errors.flatMap(({ pointer }) => fields[pointer] ?? []);
    return Object.fromEntries(named.map(field => [field, told(field)]));
  }
}
