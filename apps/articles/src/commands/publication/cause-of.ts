import { isPermanent } from '#messaging';
import type { Cause } from '../../domain/article.js';

const elsewhere: Cause = {
  code: 'schedule-failed',
  message: 'It was tried again and again, and what failed is not in the article: the log of the service says what. Plan it anew',
};

/** Why a plan was given up, for an editor. What no other try would mend is wrong with the article itself, and says so; of all else only ops could make something. */
export function causeOf(error: unknown): Cause {
  if (!(error instanceof Error) || !isPermanent(error) || !('code' in error)) return elsewhere;
  return { code: String(error.code), message: error.message };
}
