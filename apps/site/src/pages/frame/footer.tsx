import { zoneName } from '../../domain/dates.js';
import { usePage } from '../page-scope.js';
import type { Place } from './navigation.js';

export function Footer({ places }: { places: readonly Place[] }) {
  const { paper, words, now } = usePage();
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
                <a href={path}>{name}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <p class="colophon__note">{words.timesIn(zoneName(now, paper))}</p>
    </footer>
  );
}
