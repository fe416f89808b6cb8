import type { ArticleContent } from './article-content.js';
import { contentSchema } from './article-content.js';
import { type Flaw, InvalidArticleError } from './errors.js';
import { mergePatch } from './merge-patch.js';

type Fields = Omit<ArticleContent, 'body'>;

/** An article's fields as they come in, each by its rule; what is not said is the paper's default. */
export function acceptFields(input: unknown, paperLocale: string): Fields {
  const parsed = contentSchema.safeParse(input);
  if (!parsed.success) {
    throw new InvalidArticleError(
      parsed.error.issues.map(({ path, message }) => ({ pointer: path.map(step => `/${String(step)}`).join(''), message })),
    );
  }
  const flaws = repetitions(parsed.data);
  if (flaws.length > 0) throw new InvalidArticleError(flaws);
  const [locale = paperLocale] = Intl.getCanonicalLocales(parsed.data.locale ?? paperLocale);
  return { ...parsed.data, locale };
}

/** The fields after a merge patch (RFC 7396), by the same rules as new ones. */
export function patchFields({ body: _body, ...fields }: ArticleContent, patch: object, paperLocale: string): Fields {
  return acceptFields(mergePatch(fields, patch), paperLocale);
}

function repetitions({ sectionIds, tags, relatedIds, sensitive }: Omit<Fields, 'locale'>): Flaw[] {
  return [
    ...repeated('sectionIds', sectionIds),
    ...repeated(
      'tags',
      tags.map(tag => tag.slug),
    ),
    ...repeated('relatedIds', relatedIds),
    ...repeated('sensitive', sensitive),
  ];
}

function repeated(field: string, values: readonly string[]): Flaw[] {
  const again = values.map((value, index) => ({ value, index })).filter(({ value, index }) => values.indexOf(value) !== index);
  return again.map(({ value, index }) => ({ pointer: `/${field}/${index}`, message: `"${value}" is there twice` }));
}
