import { topLevel } from '../../domain/paper/section-tree.js';
import type { Words } from '../../domain/words/words.js';
import { Link } from '../elements/link.js';
import { usePage } from '../page-scope.js';
import type { Surroundings } from '../views.js';

export interface Place {
  name: string;
  path: string;
  sectionId?: string;
}

/** Where one can go: the sections, then Television and Magazine once there is something in them. */
export function placesOf({ sections, videos, magazine }: Pick<Surroundings, 'sections'> & Partial<Surroundings>, words: Words): Place[] {
  return [
    ...topLevel(sections).map(({ id, name, path }) => ({ name, path, sectionId: id })),
    ...(videos?.length ? [{ name: words.television, path: '/tv' }] : []),
    ...(magazine ? [{ name: words.magazine, path: '/magazine' }] : []),
  ];
}

interface NavigationProps {
  places: readonly Place[];
  current?: { path: string; exactly: boolean } | undefined;
}

/** One row at every width; where it does not fit it scrolls sideways, and the script brings the current entry into sight. */
export function Navigation({ places, current }: NavigationProps) {
  const { words, accent } = usePage();
  if (!places.length) return null;
  return (
    <nav class="sections" aria-label={words.sections}>
      <ul>
        {places.map(({ name, path, sectionId }) => (
          <li key={path} class={accent(sectionId)}>
            <Link to={path} aria-current={current?.path !== path ? undefined : current.exactly ? 'page' : 'true'}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
