import type { CommentWords } from '../../domain/words/comment-words.js';
import { fieldFault } from '../../domain/field-fault.js';
import type { ServiceAnswer } from '../ask-service.js';
import { noticePath } from './notice-path.js';

type Refused = Extract<ServiceAnswer, { outcome: 'refused' | 'away' }>;

/** Why what was to happen to a comment of one's own did not. */
export interface OwnRefusal {
  readonly status: 403 | 404 | 409 | 412 | 422 | 429 | 503;
  readonly message: readonly [title: string, text: string];
  /** About the text. */
  readonly error?: string | undefined;
  readonly noticeUrl?: string | undefined;
  readonly retryAfter?: string | undefined;
}

const most = 5_000;

/** In the paper's words, by what the service calls it; `typed` is the text that was to be. */
export function ownRefusal(answer: Refused, { own, refused, fields }: CommentWords, typed = ''): OwnRefusal {
  if (answer.outcome === 'away') return { status: 503, message: own.away, retryAfter: '30' };
  const isMarked = answer.errors.some(({ pointer }) => pointer === '/body');
  const told = {
    noticeUrl: noticePath(answer.noticeUrl),
    retryAfter: answer.retryAfter,
    ...(isMarked && { error: fieldFault('text', typed, most, fields) }),
  };
  if (answer.code === 'edit-window-over') return { status: 403, message: own.refused.tooLate, ...told };
  switch (answer.status) {
    case 401:
      return { status: 403, message: own.refused.signIn, ...told };
    case 403:
      return { status: 403, message: own.refused.forbidden, ...told };
    case 404:
    case 410:
      return { status: 404, message: own.refused.gone, ...told };
    case 409:
      return { status: 409, message: own.refused.closed, ...told };
    case 412:
      return { status: 412, message: own.refused.stale, ...told };
    case 429:
      return { status: 429, message: refused.tooOften, ...told };
    default:
      return { status: 422, message: own.refused[isMarked ? 'invalid' : 'forbidden'], ...told };
  }
}
