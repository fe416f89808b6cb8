import { z } from 'zod';
import { type ConfigOf, list, port, serviceConfig, setting } from '#service';

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
  MEDIA_FOLDER: setting(z.string().min(1).default('.data/media'), {
    expects: 'the folder of uploads, shared by all replicas',
    example: '/data/media',
  }),
  TWO_PERSON_RULE: setting(onOff('on'), { expects: 'on, or off where whoever wrote an article may approve it', example: 'on' }),
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
