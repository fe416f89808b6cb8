import type { ComponentChildren } from 'preact';
import { localDate, longDate } from '../../domain/text/dates.js';
import { searchPath } from '../../domain/search/search-address.js';
import { nameLength } from '../../domain/article/text-length.js';
import { classes } from '../elements/classes.js';
import { Moment } from '../elements/moment.js';
import { usePage } from '../page-scope.js';
import { SearchField } from '../search/search-field.js';

interface MastheadProps {
  front: boolean;
  /** Not where the page may be shown on another day. */
  dated: boolean;
  edition?: string | undefined;
  /** Not on the page that is for searching, and not where nothing can be found. */
  searchable: boolean;
  account: ComponentChildren;
  children: ComponentChildren;
}

/** On the front the name between date and edition, over the navigation; one slim row everywhere else. */
export function Masthead({ front, dated, edition, searchable, account, children }: MastheadProps) {
  const { paper, words, now } = usePage();
  const date = <time dateTime={localDate(now, paper)}>{longDate(now, paper)}</time>;
  const search = searchable && (
    <form class="masthead__search" action={searchPath}>
      <SearchField id="masthead-search" />
    </form>
  );
  if (!front) {
    return (
      <header class="masthead masthead--slim">
        <p class="masthead__name">
          <a href="/">{paper.name}</a>
        </p>
        {children}
        {account}
        {search}
        {dated && <p class="masthead__date">{date}</p>}
      </header>
    );
  }
  return (
    <header class="masthead masthead--front">
      {search}
      {account}
      <div class="masthead__plate">
        <h1 class={classes('masthead__name', `masthead__name--${nameLength(paper.name)}`)}>{paper.name}</h1>
        <p class="masthead__date">{date}</p>
        <p class="masthead__tagline">{paper.tagline}</p>
        <p class="masthead__edition">{edition && <Moment at={edition} words={words.editionOf} />}</p>
      </div>
      {children}
    </header>
  );
}
