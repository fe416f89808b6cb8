import { z } from 'zod';
import { type ConfigOf, port, serviceConfig, setting, wholeNumber } from '#service';

/** Everything the comments service reads of its environment. */
export const commentsConfig = z.object({
  ...serviceConfig,
  PORT: port(3002),
  MONGODB_DATABASE: setting(
    z
      .string()
      .regex(/^[\w-]{1,63}$/)
      .default('comments'),
    { expects: 'the name of a database of this service alone', example: 'comments' },
  ),
  PAPER_NAME: setting(z.string().min(1).max(100).default('Broadsheet'), {
    expects: 'the name of the paper, which no commenter may take',
    example: 'The Harbour Post',
  }),
  GUEST_KEY: setting(z.string().min(32).optional(), {
    expects: 'a random secret of at least 32 characters, by which guests are known again',
    example: '"$(openssl rand -base64 32)"',
    secret: true,
  }),
  EDIT_WINDOW_MINUTES: setting(wholeNumber(0, 1_440).default(5), {
    expects: 'how long its author may change a comment, 0 to 1440 minutes',
    example: '5',
  }),
  REPORTS_TO_HIDE: setting(wholeNumber(1, 1_000).default(3), {
    expects: 'how many readers hide a comment by reporting it, 1 to 1000',
    example: '3',
  }),
});

export type CommentsConfig = ConfigOf<typeof commentsConfig.shape>;
