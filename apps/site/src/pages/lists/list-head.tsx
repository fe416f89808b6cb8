import type { ComponentChildren } from 'preact';
import { classes } from '../elements/classes.js';
import { Link } from '../elements/link.js';
import { usePage } from '../page-scope.js';

interface Link {
  name: string;
  path: string;
}

interface ListHeadProps {
  title: string;
  text?: string | undefined;
  /** What kind of list it is, where its title does not tell. */
  label?: string | undefined;
  sectionId?: string;
  above?: Link | undefined;
  below?: readonly Link[];
  /** The path of the list's own feed. */
  feed?: string;
  children?: ComponentChildren;
}

/** The head of a page that lists: a rule in the section's accent, the name, what it is about, where it belongs. */
export function ListHead({ title, text, label, sectionId, above, below = [], feed, children }: ListHeadProps) {
  const { words, accent } = usePage();
  return (
    <header class={classes('list-head', accent(sectionId))}>
      {children}
      <div class="list-head__text">
        {above && (
          <p class="kicker">
            <span>
              <Link to={above.path}>{above.name}</Link>
            </span>
          </p>
        )}
        {label && (
          <p class="kicker">
            <span>{label}</span>
          </p>
        )}
        <h1 class="list-head__title">{title}</h1>
        {text && <p class="list-head__description">{text}</p>}
        {below.length > 0 && (
          <nav class="list-head__below" aria-label={words.subsections}>
            <ul>
              {below.map(({ name, path }) => (
                <li key={path}>
                  <Link to={path}>{name}</Link>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
      {feed !== undefined && (
        <p class="list-head__feed">
          <Link to={feed} aria-label={words.feedOf(title)}>
            {words.feed}
          </Link>
        </p>
      )}
    </header>
  );
}
