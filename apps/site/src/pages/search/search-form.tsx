import type { PublicSection } from '#contracts';
import { type SearchAddress, searchPath } from '../../domain/search/search-address.js';
import { usePage } from '../page-scope.js';
import { SearchField } from './search-field.js';

interface SearchFormProps {
  address: SearchAddress;
  sections: readonly PublicSection[];
}

/** What to look for, and where; a plain form whose fields become the page's address. */
export function SearchForm({ address: { q, section, from, to }, sections }: SearchFormProps) {
  const { words, paper } = usePage();
  const own = words.search;
  const named = sections.toSorted((one, other) => one.name.localeCompare(other.name, paper.locale));
  return (
    <form class="search" role="search" action={searchPath} aria-label={own.field}>
      <SearchField id="search" value={q} autofocus={q === ''} />
      <details class="search__narrow" open={Boolean(section ?? from ?? to)}>
        <summary>{own.narrow}</summary>
        <div class="search__filters">
          <p class="field">
            <label for="search-section">{own.section}</label>
            <select id="search-section" name="section">
              <option value="">{own.anySection}</option>
              {named.map(({ id, slug, name }) => (
                <option key={id} value={slug} selected={slug === section}>
                  {name}
                </option>
              ))}
            </select>
          </p>
          <Day name="from" label={own.from} value={from} />
          <Day name="to" label={own.to} value={to} />
        </div>
        <button class="button">{own.send}</button>
      </details>
    </form>
  );
}

const Day = ({ name, label, value = '' }: { name: string; label: string; value?: string | undefined }) => (
  <p class="field">
    <label for={`search-${name}`}>{label}</label>
    <input id={`search-${name}`} name={name} type="date" value={value} />
  </p>
);
