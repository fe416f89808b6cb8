import type { PublicArticle } from '#contracts';
import { languageOf } from '../../domain/text/language.js';
import { Link } from '../elements/link.js';
import { usePage } from '../page-scope.js';

/** Topics and other language versions. */
export function ArticleFoot({ article: { tags, translations = [] } }: { article: Pick<PublicArticle, 'tags' | 'translations'> }) {
  const { words, paper } = usePage();
  if (!tags.length && !translations.length) return null;
  return (
    <footer class="article__foot">
      {tags.length > 0 && (
        <nav aria-label={words.topics}>
          <p class="article__foot-label">{words.topics}</p>
          <ul>
            {tags.map(({ slug, name }) => (
              <li key={slug}>
                <a rel="tag" href={`/tags/${encodeURIComponent(slug)}`}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {translations.length > 0 && (
        <nav aria-label={words.otherLanguages}>
          <p class="article__foot-label">{words.otherLanguages}</p>
          <ul>
            {translations.map(({ locale, path }) => (
              <li key={locale}>
                <Link hreflang={locale} to={path} {...languageOf({ locale }, paper)}>
                  {languageName(locale)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </footer>
  );
}

/** A language in its own words. */
function languageName(locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(locale) ?? locale;
  } catch {
    return locale;
  }
}
