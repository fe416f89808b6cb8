import { z } from 'zod';
import { readConfig, serviceConfig } from '#service';

/** What the site needs to know of its surroundings; the only reader of the environment. */
const schema = z.object({
  ...serviceConfig,
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000).meta({ examples: ['3000'] }),
  PAPER_NAME: z.string().min(1).max(80).default('Broadsheet').meta({ examples: ['The Alder Courant'] }),
  PAPER_TAGLINE: z.string().max(160).default('All of the day, on one sheet').meta({ examples: ['All of the day, on one sheet'] }),
  PAPER_TIME_ZONE: z.string().default('UTC').refine(isTimeZone, 'must be an IANA time zone').meta({ examples: ['Europe/London'] }),
  PAPER_LOCALE: z.string().default('en-GB').refine(isLocale, 'must be a BCP 47 language tag').meta({ examples: ['en-GB'] }),
  PAPER_URL: z.url().default('http://localhost:3000').transform(withoutSlash).meta({ examples: ['https://www.example.com'] }),
  PAPER_ACCENT: z.string().regex(/^#[0-9a-f]{6}$/, 'must be a colour as #rrggbb').optional().meta({ examples: ['#8a1c1c'] }),
  ARTICLES_URL: z.url().transform(withoutSlash).meta({ examples: ['http://localhost:3001'] }),
  FORWARD_DEADLINE_MS: z.coerce.number().int().min(100).max(60_000).default(10_000).meta({ examples: ['10000'] }),
  PAGE_CACHE_MEGABYTES: z.coerce.number().int().min(1).max(4_096).default(64).meta({ examples: ['64'] }),
  MEDIA_CACHE_MEGABYTES: z.coerce.number().int().min(1).max(4_096).default(64).meta({ examples: ['64'] }),
});

export const readSiteConfig = (env: NodeJS.ProcessEnv) => readConfig(schema, env);
export type SiteConfig = ReturnType<typeof readSiteConfig>;

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}
