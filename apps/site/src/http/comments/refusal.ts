import type { CommentWords } from '../../domain/comment-words.js';
import type { CommentField } from '../../pages/comments/comment-form.js';
import type { FieldFault } from '../ask-service.js';
import { noticePath } from './notice-path.js';
import type { CommentAnswer } from './send-comment.js';

/** Why a comment is not on the page, as its writer is told. */
export interface Refusal {
  readonly status: 403 | 404 | 422 | 429 | 503;
  readonly message: (words: CommentWords) => readonly [title: string, text: string];
  readonly detail?: string | undefined;
  readonly errors: Partial<Record<CommentField, string>>;
  readonly retryAfter?: string | undefined;
  readonly noticeUrl?: string | undefined;
}

type Refused = Extract<CommentAnswer, { outcome: 'refused' | 'away' }>;

const because = (status: Refusal['status'], reason: keyof CommentWords['refused']): Refusal => ({
  status,
  message: words => words.refused[reason],
  errors: {},
});

const away: Refusal = { status: 503, message: words => words.away, errors: {}, retryAfter: '30' };

const fields: Record<string, CommentField> = { '/body': 'body', '/guest/name': 'name', '/guest/email': 'email' };

const errorsOf = (faults: readonly FieldFault[]): Refusal['errors'] =>
  Object.fromEntries(faults.flatMap(({ pointer, message }) => (fields[pointer] ? [[fields[pointer], message]] : [])));

function ofStatus(status: number): Refusal {
  switch (status) {
    case 401:
      return because(403, 'signIn');
    case 403:
      return because(403, 'forbidden');
    case 404:
    case 410:
      return because(404, 'gone');
    case 429:
      return because(429, 'tooOften');
    default:
      return because(422, 'invalid');
  }
}

export const refusal = {
  away,
  gone: because(404, 'gone'),
  elsewhere: because(403, 'elsewhere'),
  of: (answer: Refused): Refusal => {
    if (answer.outcome === 'away') return away;
    const errors = errorsOf(answer.errors);
    return {
      ...ofStatus(answer.status),
      errors,
      // Where a field says what is wrong, the rest would only say it again.
      ...(Object.keys(errors).length === 0 && answer.status !== 401 && { detail: answer.detail }),
      retryAfter: answer.retryAfter,
      noticeUrl: noticePath(answer.noticeUrl),
    };
  },
};
