import { z } from 'zod';
import { type ConfigOf, list, port, serviceConfig, setting, timeZone, wholeNumber } from '#service';

const onOff = (standard: 'on' | 'off') => z.enum(['on', 'off']).default(standard);

/** Everything the articles service reads of its environment. */
export const articlesConfig = z.object({
  ...serviceConfig,
  PORT: port(3001),
  MONGODB_DATABASE: setting(
    z
      .string()
      .regex(/^[\w-]{1,63}$/)
      .default('articles'),
    {
      expects: 'the name of a database of this service alone',
      example: 'articles',
    },
  ),
  PAPER_LOCALE: setting(z.string().refine(isLocale).default('en'), {
    expects: 'the language of articles that do not say theirs, as a BCP 47 tag',
    example: 'en',
  }),
  PAPER_TIME_ZONE: setting(timeZone.default('UTC'), {
    expects: 'the IANA time zone in which the newsroom plans, where a planned time names none',
    example: 'Europe/London',
  }),
  MEDIA_FOLDER: setting(z.string().min(1).default('.data/media'), {
    expects: 'the folder of uploads, shared by all replicas',
    example: '/data/media',
  }),
  TWO_PERSON_RULE: setting(onOff('on'), { expects: 'on, or off where whoever wrote an article may approve it', example: 'on' }),
  REVISIONS_KEPT: setting(wholeNumber(1, 10_000).default(200), {
    expects: 'how many revisions of an article are kept however old they are, 1 to 10000; what was ever public is kept besides',
    example: '200',
  }),
  REVISIONS_KEPT_DAYS: setting(wholeNumber(0, 3_650).default(90), {
    expects: 'for how many days every revision is kept, 0 to 3650',
    example: '90',
  }),
  RAW_HTML_ROLES: setting(
    z
      .string()
      .default('editor,chief')
      .pipe(list())
      .refine(roles => roles.every(role => ['writer', 'editor', 'chief'].includes(role))),
    { expects: 'the roles that may write raw HTML, comma-separated, of writer, editor and chief', example: 'chief' },
  ),
});

export type ArticlesConfig = ConfigOf<typeof articlesConfig.shape>;

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
