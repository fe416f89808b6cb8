import { zoneName } from '../../domain/text/dates.js';
import { correctionsPath } from '../../domain/article/corrections-path.js';
import { feedPath } from '../../domain/paper/feed-files.js';
import { Link } from '../elements/link.js';
import { usePage } from '../page-scope.js';
import type { Place } from './navigation.js';

export function Footer({ places }: { places: readonly Place[] }) {
  const { paper, words } = usePage();
  return (
    <footer class="colophon">
      <p class="colophon__name">
        <a href="/">{paper.name}</a>
      </p>
      <p class="colophon__tagline">{paper.tagline}</p>
      {places.length > 0 && (
        <nav aria-label={words.inThePaper}>
          <ul>
            {places.map(({ name, path }) => (
              <li key={path}>
                <Link to={path}>{name}</Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <nav class="colophon__about" aria-label={words.aboutThePaper}>
        <ul>
          {(paper.pages ?? [])
            .filter(({ path }) => path !== correctionsPath)
            .map(({ path, title }) => (
              <li key={path}>
                <Link to={path}>{title}</Link>
              </li>
            ))}
          <li>
            <a href={correctionsPath}>{words.correctionsLog.title}</a>
          </li>
          <li>
            <a href={feedPath('/')}>{words.feed}</a>
          </li>
        </ul>
      </nav>
      <p class="colophon__note">{words.timesIn(zoneName(paper))}</p>
    </footer>
  );
}
