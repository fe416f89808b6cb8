import { longestQuestion } from '../../domain/search/question.js';
import { usePage } from '../page-scope.js';
import { Magnifier } from './magnifier.js';

interface SearchFieldProps {
  id: string;
  value?: string;
  /** On the page that is for nothing else. */
  autofocus?: boolean;
}

/** Where one types what one looks for. */
export function SearchField({ id, value = '', autofocus = false }: SearchFieldProps) {
  const { search } = usePage().words;
  return (
    <div class="search-field">
      <label class="unseen" for={id}>
        {search.field}
      </label>
      <input
        id={id}
        name="q"
        type="search"
        value={value}
        placeholder={search.field}
        maxLength={longestQuestion}
        autocomplete="off"
        enterkeyhint="search"
        {...(autofocus && { autofocus })}
      />
      <button aria-label={search.send}>
        <Magnifier />
      </button>
    </div>
  );
}
