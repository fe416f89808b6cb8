import { z } from 'zod';
import { baseUrl, type ConfigOf, port, serviceConfig, setting, timeZone, wholeNumber } from '#service';

const megabytes = (standard: number, what: string) =>
  setting(wholeNumber(1, 4_096).default(standard), { expects: `${what} in megabytes, 1 to 4096`, example: String(standard) });

const settings = z.object({
  ...serviceConfig,
  PORT: port(3000),
  PAPER_NAME: setting(z.string().min(1).max(80).default('Broadsheet'), { expects: "the paper's name", example: 'The Alder Courant' }),
  PAPER_TAGLINE: setting(z.string().max(160).default('All of the day, on one sheet'), {
    expects: "the line under the paper's name",
    example: 'All of the day, on one sheet',
  }),
  PAPER_TIME_ZONE: setting(timeZone.default('UTC'), {
    expects: 'the IANA time zone in which the paper dates itself',
    example: 'Europe/London',
  }),
  PAPER_LOCALE: setting(z.string().refine(isLocale).default('en-GB'), {
    expects: "the paper's language, as a BCP 47 tag",
    example: 'en-GB',
  }),
  PAPER_URL: setting(baseUrl.default('http://localhost:3000'), {
    expects: "the paper's public origin, https in production",
    example: 'https://www.example.com',
  }),
  PAPER_ACCENT: setting(
    z
      .string()
      .regex(/^#[0-9a-f]{6}$/)
      .optional(),
    { expects: 'a colour as #rrggbb', example: '#8a1c1c' },
  ),
  PAPER_PAGES_FOLDER: setting(z.string().min(1).optional(), {
    expects: 'a folder of Markdown files, one for each page that the paper has written about itself',
    example: '/etc/broadsheet/pages',
  }),
  OIDC_CLIENT_ID: setting(z.string().min(1).max(200).default('broadsheet-site'), {
    expects: 'the name by which the identity provider knows the site',
    example: 'broadsheet-site',
  }),
  OIDC_CLIENT_SECRET: setting(z.string().min(1).optional(), {
    expects: 'what the identity provider gave the site to prove itself with, if it did',
    example: '"$(openssl rand -base64 32)"',
    secret: true,
  }),
  SESSION_SECRET: setting(z.string().min(32).optional(), {
    expects: 'a random secret of at least 32 characters, the same in all processes of the site',
    example: '"$(openssl rand -base64 32)"',
    secret: true,
  }),
  ARTICLES_URL: setting(baseUrl, { expects: 'where the articles service is', example: 'http://localhost:3001' }),
  COMMENTS_URL: setting(baseUrl.default('http://localhost:3002'), {
    expects: 'where the comments service is',
    example: 'http://localhost:3002',
  }),
  SPONSORSHIP_URL: setting(baseUrl.default('http://localhost:3003'), {
    expects: 'where the sponsorship service is',
    example: 'http://localhost:3003',
  }),
  NOTIFICATIONS_URL: setting(baseUrl.default('http://localhost:3004'), {
    expects: 'where the notifications service is',
    example: 'http://localhost:3004',
  }),
  COUNTRY_HEADER: setting(
    z
      .string()
      .regex(/^[a-z][a-z0-9-]{1,60}$/)
      .optional(),
    {
      expects: 'the header, in small letters, in which the network in front (TRUST_PROXY) says from which country a reader comes',
      example: 'cf-ipcountry',
    },
  ),
  FORWARD_DEADLINE_MS: setting(wholeNumber(100, 60_000).default(10_000), {
    expects: 'the longest wait for another service in milliseconds, 100 to 60000',
    example: '10000',
  }),
  PAGE_CACHE_MEGABYTES: megabytes(64, 'the memory for rendered pages'),
  MEDIA_CACHE_MEGABYTES: megabytes(64, 'the memory for pictures'),
});

/** Everything the site reads of its environment. */
export const siteConfig = settings.superRefine((given, context) => {
  if (given.NODE_ENV !== 'production') return;
  const refuse = (name: keyof typeof given) => context.addIssue({ code: 'custom', path: [name], message: 'needed in production' });
  if (given.SESSION_SECRET === undefined) refuse('SESSION_SECRET');
  // Over plain http anyone on the way could take a session.
  if (!given.PAPER_URL.startsWith('https:')) refuse('PAPER_URL');
});

export type SiteConfig = ConfigOf<typeof siteConfig.shape>;

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
