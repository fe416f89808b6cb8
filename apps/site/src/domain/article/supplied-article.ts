import type { PublicArticle } from '#contracts';
import { unfinishedArticle } from './preview.js';

const supplied = unfinishedArticle.partial().required({ headline: true, body: true });

export type Supplied = { readonly article: PublicArticle } | { readonly faults: readonly string[] };

/** An article as somebody hands it in: its headline and its body, and of all else what there is. */
export function suppliedArticle(text: string, locale: string, now: Date): Supplied {
  const given = parsed(text);
  if (given === undefined) return { faults: ['The text is no JSON'] };
  const read = supplied.safeParse(withBlockIds(given));
  if (!read.success) return { faults: read.error.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': ')) };
  const said = Object.entries(read.data).filter(([, value]) => value !== undefined);
  return { article: { ...nothingSaid(locale, now.toISOString()), ...(Object.fromEntries(said) as typeof read.data) } };
}

/** As its owner makes them, where they are not given. */
function withBlockIds(given: unknown): unknown {
  if (typeof given !== 'object' || given === null || !('body' in given) || !Array.isArray(given.body)) return given;
  const body = given.body.map((block: unknown, index) =>
    typeof block === 'object' && block !== null && !('id' in block) ? { ...block, id: `block-${index + 1}` } : block,
  );
  return { ...given, body };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const nothingSaid = (locale: string, now: string): Omit<PublicArticle, 'headline' | 'body'> => ({
  id: 'art_preview',
  version: 1,
  kind: 'story',
  genre: 'news',
  slug: 'preview',
  path: '/preview',
  previousPaths: [],
  sections: [],
  tags: [],
  authors: [],
  locale,
  firstPublishedAt: now,
  publishedAt: now,
  updatedAt: now,
  modifiedAt: now,
  commentPolicy: { enabled: false, moderation: 'inherit' },
  corrections: [],
  sensitive: [],
  notify: 'none',
});
